namespace OpenData.Search.Analysis;

/// <summary>A word in a folded text, as offsets into it. Tokens may overlap: a word inside a word has its own.</summary>
/// <param name="Start">The index of its first folded character.</param>
/// <param name="Length">Its length in folded characters; a token holds no separators.</param>
internal readonly record struct Token(int Start, int Length)
{
    /// <summary>The index after its last folded character.</summary>
    public int End => Start + Length;
}
