namespace OpenData.Search.Analysis.Segmentation;

/// <summary>A word of a segmented text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">Its length.</param>
/// <param name="Kind">How it was found.</param>
internal readonly record struct Word(int Start, int Length, WordKind Kind)
{
    /// <summary>The index after its last character.</summary>
    public int End => Start + Length;
}
