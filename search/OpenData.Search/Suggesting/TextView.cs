namespace OpenData.Search.Suggesting;

/// <summary>The texts of a kind, in the codes of the alphabet.</summary>
internal readonly ref struct TextView(ReadOnlySpan<uint> blocks, ReadOnlySpan<byte> bytes)
{
    /// <summary>Every so many texts, the place of one is stored.</summary>
    public const int BlockSize = 4;

    private readonly ReadOnlySpan<uint> _blocks = blocks;
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The codes of the text of an entry.</summary>
    public ReadOnlySpan<byte> this[int entry]
    {
        get
        {
            var at = (int)_blocks[entry / BlockSize];
            for (var skip = entry % BlockSize; ; skip--)
            {
                int length = _bytes[at++];
                if (length >= 128)
                {
                    length = ((length & 127) << 8) | _bytes[at++];
                }

                if (skip == 0)
                {
                    return _bytes.Slice(at, length);
                }

                at += length;
            }
        }
    }
}
