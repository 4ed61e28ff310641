namespace OpenData.Search.Query;

/// <summary>What a user typed, taken apart.</summary>
/// <param name="Whole">All of it, at full length.</param>
/// <param name="Wanted">It without the exclusions, cut to the limit.</param>
/// <param name="Words">The runs between blanks that are neither quoted nor excluded.</param>
/// <param name="Phrases">What stood in quotes.</param>
/// <param name="Excluded">What stood behind a minus sign.</param>
/// <param name="Truncated">Whether something was cut off.</param>
internal sealed record ParsedText(
    string Whole,
    string Wanted,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Phrases,
    IReadOnlyList<string> Excluded,
    bool Truncated)
{
    /// <summary>Words and phrases together.</summary>
    public IEnumerable<string> Positive => Words.Concat(Phrases);
}
