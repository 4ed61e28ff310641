namespace OpenData.Search.Suggesting;

/// <summary>Where a key begins: an entry and a character of its text, in one number. Entries are numbered from the best
/// on, so keys of different entries compare as their ranks do.</summary>
internal static class SuggestKey
{
    /// <summary>Keys begin before this character of a text.</summary>
    public const int MaxOffset = 1 << OffsetBits;

    /// <summary>The number of entries that one kind can have.</summary>
    public const int MaxEntries = 1 << (32 - OffsetBits);

    private const int OffsetBits = 7;

    /// <summary>Puts a key together.</summary>
    public static uint Of(int entry, int offset) => ((uint)entry << OffsetBits) | (uint)offset;

    /// <summary>The entry of a key.</summary>
    public static int Entry(uint key) => (int)(key >> OffsetBits);

    /// <summary>The character that a key begins with.</summary>
    public static int Offset(uint key) => (int)(key & (MaxOffset - 1));
}
