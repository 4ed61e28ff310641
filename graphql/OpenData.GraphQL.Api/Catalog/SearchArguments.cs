using System.Diagnostics;
using OpenData.Search.Catalog;

namespace OpenData.GraphQL.Api.Catalog;

/// <summary>The API's words for a search, and the index's. Value by value, so that neither can move under the other.</summary>
internal static class SearchArguments
{
    public static CatalogScope ToCatalog(this SearchScope scope) => scope switch
    {
        SearchScope.All => CatalogScope.All,
        SearchScope.DataItems => CatalogScope.DataItems,
        SearchScope.Parameters => CatalogScope.Parameters,
        SearchScope.FileNames => CatalogScope.FileNames,
        _ => throw new UnreachableException($"{scope} is no search scope."),
    };

    public static CatalogSort ToCatalog(this ResourceSort sort) => sort switch
    {
        ResourceSort.Relevance => CatalogSort.Relevance,
        ResourceSort.Updated => CatalogSort.Updated,
        ResourceSort.Downloads => CatalogSort.Downloads,
        ResourceSort.Views => CatalogSort.Views,
        ResourceSort.Calls => CatalogSort.Calls,
        ResourceSort.Rating => CatalogSort.Rating,
        ResourceSort.Volume => CatalogSort.Volume,
        ResourceSort.Name => CatalogSort.Name,
        _ => throw new UnreachableException($"{sort} is no order."),
    };
}
