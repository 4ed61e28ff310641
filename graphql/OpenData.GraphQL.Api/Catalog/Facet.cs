using OpenData.GraphQL.Engine;
using OpenData.Search;
using OpenData.Search.Catalog;

namespace OpenData.GraphQL.Api.Catalog;

/// <summary>The counts of one field.</summary>
/// <param name="Field">The field; the same name filters by it.</param>
/// <param name="Buckets">Largest count first.</param>
public sealed record Facet(
    string Field, [property: ListSize(Assumed = Facet.UsualBuckets)] IReadOnlyList<FacetBucket> Buckets)
{
    // The mean over the seven fields of a city's catalogue, whose providers are hundreds and whose open types are three.
    private const int UsualBuckets = 130;

    internal static Facet From(FacetResult facet) =>
        new(facet.Field == CatalogFields.Scenarios ? CatalogFields.Scenario : facet.Field, facet.Buckets);
}
