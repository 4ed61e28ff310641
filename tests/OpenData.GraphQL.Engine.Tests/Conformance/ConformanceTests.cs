using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace OpenData.GraphQL.Engine.Tests.Conformance;

/// <summary>The cases of tests/GraphQLConformance, in process.</summary>
public sealed class ConformanceTests
{
    /// <summary>What this engine answers differently for now, by group, with the reason. Their documents are parsed and
    /// validated like all others; only the event stream is missing.</summary>
    private static readonly IReadOnlyDictionary<string, string> OutOfScope = new Dictionary<string, string>
    {
        ["subscription."] = "subscriptions execute in a later version",
        ["validate.SingleFieldSubscriptions.pass."] = "valid subscriptions execute in a later version",
    };

    public static TheoryData<string> Cases() => [.. Names()];

    private static List<string> Names() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(ConformanceFiles.Folder, "cases"), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(name => !OutOfScope.Keys.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_agrees_with_the_reference_in_stage_data_paths_and_locations(string name)
    {
        var (level, actual, expected) = await Run(name);
        Assert.True(level >= 2, $"L{level}\nactual:   {actual}\nexpected: {expected}");
    }

    [Fact]
    public async Task The_texts_of_errors_agree_with_the_reference_in_nine_cases_of_ten()
    {
        var different = new List<string>();
        var names = Names();
        foreach (var name in names)
        {
            var (level, actual, expected) = await Run(name);
            if (level < 3)
            {
                different.Add($"{name}\n  actual:   {actual}\n  expected: {expected}");
            }
        }

        Assert.True(
            different.Count <= names.Count / 10,
            $"{different.Count} of {names.Count} texts differ:\n{string.Join('\n', different)}");
    }

    [Fact]
    public void Nearly_all_cases_are_in_scope()
    {
        var all = Directory.GetFiles(Path.Combine(ConformanceFiles.Folder, "cases"), "*.json").Length;
        Assert.Equal(380, all);
        Assert.Equal(all - 6, Names().Count);
    }

    private static async Task<(int Level, string Actual, string Expected)> Run(string name)
    {
        using var given = JsonDocument.Parse(ConformanceFiles.Read("cases", name + ".json"));
        using var wanted = JsonDocument.Parse(ConformanceFiles.Read("expected", name + ".json"));
        var root = given.RootElement;
        var schemaFile = root.TryGetProperty("schema", out var schemaName)
            ? $"schema-{schemaName.GetString()}.graphql"
            : "schema.graphql";
        var executor = new GraphQLExecutor(
            CatalogSchema.Create(schemaFile, new CatalogData()),
            new GraphQLLimits(),
            NullLogger<GraphQLExecutor>.Instance);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var result = await executor.ExecuteAsync(
            new GraphQLRequest(
                root.GetProperty("query").GetString()!,
                root.GetProperty("operationName").GetString(),
                root.GetProperty("variables")),
            services);
        using var actual = JsonDocument.Parse(result.ToJson());
        var expected = wanted.RootElement.GetProperty("result");
        var tolerance = root.TryGetProperty("tolerance", out var allowed) ? allowed.GetString() : null;
        return (
            ExpectedAnswer.Level(actual.RootElement, expected, tolerance),
            actual.RootElement.GetRawText(),
            expected.GetRawText().Replace("\n", "", StringComparison.Ordinal));
    }
}
