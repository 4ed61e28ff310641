using OpenData.GraphQL.Engine;

namespace OpenData.Benchmarks.GraphQL;

/// <summary>What a search finds, with the fields that a list of results shows.</summary>
public sealed record Hit(
    [property: ID] string Id,
    string Title,
    string Abstract,
    string Provider,
    string? Domain,
    DateOnly? UpdatedAt,
    int Views,
    IReadOnlyList<string> Tags);
