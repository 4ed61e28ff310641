using OpenData.Search.Indexing;
using OpenData.Search.Scoring;

namespace OpenData.Search.Collecting;

/// <summary>A match that passed the filters, with what it is sorted by.</summary>
internal readonly record struct Candidate(Segment Segment, Match Match, double Column, double Freshness);
