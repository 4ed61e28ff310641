namespace OpenData.Search.Postings;

/// <summary>Walks a list that holds documents only.</summary>
internal ref struct DocCursor(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>The current document; -1 before the first.</summary>
    public int Doc { get; private set; } = -1;

    /// <summary>Goes to the next document.</summary>
    /// <returns>False at the end.</returns>
    public bool MoveNext()
    {
        if (_at == _bytes.Length)
        {
            return false;
        }

        Doc += VarInt.Read(_bytes, ref _at) + 1;
        return true;
    }
}
