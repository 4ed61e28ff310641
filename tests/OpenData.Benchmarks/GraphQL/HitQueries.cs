using OpenData.GraphQL.Engine;

namespace OpenData.Benchmarks.GraphQL;

/// <summary>The query type that the engine serves.</summary>
public sealed class HitQueries
{
    /// <summary>The hits of a text.</summary>
    public static HitPage Search([Service] HitCatalogue catalogue, string? text = null, int first = 10) =>
        text is null ? catalogue.Search(0) : catalogue.Search(first);
}
