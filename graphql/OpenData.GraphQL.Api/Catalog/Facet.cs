using OpenData.Search;
using OpenData.Search.Catalog;

namespace OpenData.GraphQL.Api.Catalog;

/// <summary>The counts of one field.</summary>
/// <param name="Field">The field; the same name filters by it.</param>
/// <param name="Buckets">Largest count first.</param>
public sealed record Facet(string Field, IReadOnlyList<FacetBucket> Buckets)
{
    internal static Facet From(FacetResult facet) =>
        new(facet.Field == CatalogFields.Scenarios ? CatalogFields.Scenario : facet.Field, facet.Buckets);
}
