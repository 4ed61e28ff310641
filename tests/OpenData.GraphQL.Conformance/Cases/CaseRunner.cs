using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OpenData.GraphQL.Conformance.Catalog;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Conformance.Cases;

/// <summary>Runs cases in process on the two schemas.</summary>
internal sealed class CaseRunner : IDisposable
{
    private readonly GraphQLExecutor _full;
    private readonly GraphQLExecutor _queryOnly;
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();

    /// <param name="schema">The schema text of most cases.</param>
    /// <param name="queryOnlySchema">The schema text of the cases that ask for <c>queryonly</c>.</param>
    /// <param name="data">The JSON of the catalog.</param>
    public CaseRunner(string schema, string queryOnlySchema, string data)
    {
        var catalog = new CatalogData(data);
        _full = Executor(schema, catalog);
        _queryOnly = Executor(queryOnlySchema, catalog);
    }

    /// <param name="given">The case.</param>
    /// <param name="expected">What the reference answered: <c>result</c>, or <c>events</c> of a subscription.</param>
    public async Task<CaseOutcome> RunAsync(ConformanceCase given, JsonElement expected)
    {
        var executor = given.Schema == "queryonly" ? _queryOnly : _full;
        var response = await executor.SubscribeAsync(
            new GraphQLRequest(given.Query, given.OperationName, given.Variables), _services);
        var results = new List<string>();
        if (response.Refusal is { } refusal)
        {
            results.Add(refusal.ToJson());
        }

        await foreach (var result in response.Results)
        {
            results.Add(result.ToJson());
        }

        var isStream = response.Refusal is null && response.IsStream;
        using var parsed = JsonDocument.Parse($"[{string.Join(',', results)}]");
        JsonElement[] actual = [.. parsed.RootElement.EnumerateArray()];
        var level = given.IsOracleBug ? HoldsToSpecification(actual) : ExpectedAnswer.Level(
            actual, isStream, expected, given.Tolerance);
        return new CaseOutcome(level, JsonSerializer.Serialize(given.Name) is var name && isStream
            ? $$"""{"name":{{name}},"events":{{parsed.RootElement.GetRawText()}}}"""
            : $$"""{"name":{{name}},"result":{{results[0]}}}""");
    }

    public void Dispose() => _services.Dispose();

    /// <summary>Where the reference executes what the specification refuses, the engine must refuse it.</summary>
    private static int HoldsToSpecification(JsonElement[] actual) =>
        actual is [var only] && only.TryGetProperty("errors", out _) && !only.TryGetProperty("data", out _) ? 3 : 0;

    private static GraphQLExecutor Executor(string sdl, CatalogData data) => new(
        GraphQLSchema.Create(builder => builder.UseSdl(sdl, resolvers => CatalogSchema.Attach(resolvers, data))),
        new GraphQLLimits(),
        NullLogger<GraphQLExecutor>.Instance);
}
