namespace OpenData.Search.Suggesting;

/// <summary>How often a text was searched for.</summary>
/// <param name="Text">The folded text.</param>
/// <param name="Days">For each day that has any, the number of callers that searched for the text.</param>
public sealed record HotWordCounts(string Text, IReadOnlyDictionary<DateOnly, int> Days);
