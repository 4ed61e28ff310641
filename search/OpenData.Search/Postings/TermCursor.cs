namespace OpenData.Search.Postings;

/// <summary>Walks a list of documents with impacts and positions. An entry is: gap to the document, impact byte, length
/// of the positions in bytes, gaps between positions.</summary>
internal ref struct TermCursor(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;
    private int _positions;

    /// <summary>The current document; -1 before the first.</summary>
    public int Doc { get; private set; } = -1;

    /// <summary>The saturated BM25F frequency of the term in the document, 1 to 255 for 0 to 1.</summary>
    public byte Impact { get; private set; }

    /// <summary>The encoded positions, for a merge to copy.</summary>
    public readonly ReadOnlySpan<byte> Positions => _bytes[_positions.._at];

    /// <summary>Writes an entry after <see cref="ListWriter.Start"/>.</summary>
    public static void Write(ByteSink sink, byte impact, ReadOnlySpan<byte> positions)
    {
        sink.Write(impact);
        sink.WriteVarInt(positions.Length);
        sink.Write(positions);
    }

    /// <summary>Goes to the next document.</summary>
    /// <returns>False at the end.</returns>
    public bool MoveNext()
    {
        if (_at == _bytes.Length)
        {
            return false;
        }

        Doc += VarInt.Read(_bytes, ref _at) + 1;
        Impact = _bytes[_at++];
        var length = VarInt.Read(_bytes, ref _at);
        _positions = _at;
        _at += length;
        return true;
    }

    /// <summary>Goes on to the first document from a given one on; stays if it is there already.</summary>
    /// <returns>False at the end.</returns>
    public bool MoveTo(int doc)
    {
        while (Doc < doc)
        {
            if (!MoveNext())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Appends the positions of the term in the current document, ascending.</summary>
    public readonly void ReadPositions(List<int> positions)
    {
        var position = 0;
        for (var at = _positions; at < _at;)
        {
            position += VarInt.Read(_bytes, ref at);
            positions.Add(position);
        }
    }
}
