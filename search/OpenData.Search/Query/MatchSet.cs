using OpenData.Search.Indexing;
using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>What was found in one segment, before filters: live documents by ascending number.</summary>
internal sealed record MatchSet(SegmentView View, List<Match> Matches);
