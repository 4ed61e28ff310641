using OpenData.Search;

namespace OpenData.GraphQL.Api.Catalog;

/// <summary>A resource in a result list.</summary>
/// <param name="Cursor">Its place, to give as <c>after</c>.</param>
/// <param name="Score">Comparable within one answer only; 0 when browsing.</param>
/// <param name="SeriesCount">How many resources of the same series this one stands for, itself included; 1 when not
/// grouped.</param>
/// <param name="Matches">The fields that matched, weightiest first. Fragments are HTML-escaped text with the matched
/// words inside <c>&lt;em&gt;</c> and <c>&lt;/em&gt;</c>.</param>
/// <param name="Node">The resource.</param>
public sealed record ResourceEdge(
    string Cursor, double Score, int SeriesCount, IReadOnlyList<FieldMatch> Matches, ResourceNode Node);
