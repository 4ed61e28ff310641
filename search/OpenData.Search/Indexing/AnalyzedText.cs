namespace OpenData.Search.Indexing;

/// <summary>The words of one text.</summary>
/// <param name="Terms">Their numbers in the segment that is built; there is room for more.</param>
/// <param name="Offsets">Where each stands in the compact text; -1 for what gets no position.</param>
/// <param name="Count">How many words there are.</param>
/// <param name="Length">Characters of the compact text.</param>
internal readonly record struct AnalyzedText(int[] Terms, int[] Offsets, int Count, int Length);
