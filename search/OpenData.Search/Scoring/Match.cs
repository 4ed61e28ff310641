namespace OpenData.Search.Scoring;

/// <summary>A document of a segment that was found.</summary>
/// <param name="Doc">Its number in the segment.</param>
/// <param name="Class">How it was found, larger is better.</param>
/// <param name="Score">How well, within the class.</param>
internal readonly record struct Match(int Doc, MatchClass Class, float Score);
