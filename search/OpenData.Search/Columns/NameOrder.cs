namespace OpenData.Search.Columns;

/// <summary>The order of names: digits, letters, then Chinese characters.</summary>
internal static class NameOrder
{
    /// <summary>Compares two folded names.</summary>
    public static int Compare(ReadOnlySpan<char> x, ReadOnlySpan<char> y) => x.SequenceCompareTo(y);
}
