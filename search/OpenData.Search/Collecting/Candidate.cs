using OpenData.Search.Scoring;

namespace OpenData.Search.Collecting;

/// <summary>A match that passed the filters, with what it is sorted by.</summary>
/// <param name="View">The number of its segment in the snapshot.</param>
/// <param name="Doc">The document in the segment.</param>
/// <param name="Class">How it was found.</param>
/// <param name="Score">How well.</param>
/// <param name="Column">The value of the column that is sorted by; 0 if none is.</param>
internal readonly record struct Candidate(int View, int Doc, MatchClass Class, float Score, double Column);
