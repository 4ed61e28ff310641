using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OpenData.GraphQL.Engine.Language;
using OpenData.GraphQL.Engine.Validation;
using OpenData.GraphQL.Engine.Validation.Rules;

namespace OpenData.GraphQL.Engine.Tests.Limits;

/// <summary>Requests that are small to send and large to answer: each is refused before it runs, with its limit named.</summary>
public sealed class HostileDocumentTests
{
    private const string Sdl =
        """
        type Query { node: Node  text(list: [Int], filter: Filter, any: JSON): String }
        interface Node { id: ID  next: Node }
        type A implements Node { id: ID  next: Node }
        type B implements Node { id: ID  next: Node }
        type C implements Node { id: ID  next: Node }
        input Filter { and: [Filter!]  not: Filter  in: [Int!] }
        scalar JSON
        """;

    private static readonly GraphQLSchema Schema = GraphQLSchema.Create(b => b.UseSdl(Sdl, _ => { }));

    public static TheoryData<string, string, string> Documents => new()
    {
        { "deep nesting", "MaxNesting", Nested(5_000) },
        { "deep nesting within the parser's limit", "MaxDepth", Nested(150) },
        { "aliases", "MaxAliases", "{" + Many(1_000, i => $" a{i}: text") + " }" },
        { "fields through fragments spread twice", "MaxFields", Doubling(30, "id") },
        { "aliases through fragments spread twice", "MaxAliases", Doubling(30, "a: id") },
        { "a list of literals", "MaxTokens", "{ text(list: [" + Many(20_000, i => $" {i}") + "]) }" },
        { "a filter of literals", "MaxNesting", "{ text(filter: " + Many(2_000, _ => "{not:") + "{}" + new string('}', 2_000) + ") }" },
        { "overlapping fields", "MaxFieldComparisons", "{" + Many(3_000, _ => " text") + " }" },
        { "directives", "MaxTokens", "{ text " + Many(10_000, _ => "@skip ") + "}" },
        { "types that multiply fields", "MaxFields", Nested(12) },
        { "introspection of introspection", "MaxIntrospectionDepth", "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_hostile_document_is_refused_by_the_name_of_its_limit(string what, string limit, string query)
    {
        var error = await Refused(query);
        Assert.True(limit == (string?)error.Extensions!["limit"], $"{what}: {error.Message}");
        Assert.Equal(ErrorCodes.LimitExceeded, error.Extensions["code"]);
        Assert.NotNull(error.Extensions["allowed"]);
    }

    [Theory]
    [InlineData("MaxVariableNodes", """{"list":[ITEMS]}""")]
    [InlineData("MaxVariableNodes", """{"unknown":[ITEMS]}""")]
    [InlineData("MaxVariableNodes", """{"any":{"a":[[ITEMS]]}}""")]
    [InlineData("MaxVariableDepth", """{"filter":NOTS}""")]
    [InlineData("MaxVariableDepth", """{"any":LISTS}""")]
    public async Task Hostile_variables_are_refused_by_the_name_of_their_limit(string limit, string shape)
    {
        var json = shape
            .Replace("ITEMS", "0" + Many(30_000, _ => ",0"), StringComparison.Ordinal)
            .Replace("NOTS", Many(40, _ => """{"not":""") + "{}" + new string('}', 40), StringComparison.Ordinal)
            .Replace("LISTS", new string('[', 40) + new string(']', 40), StringComparison.Ordinal);
        using var variables = JsonDocument.Parse(json);
        var error = await Refused(
            "query($list: [Int], $filter: Filter, $any: JSON) { text(list: $list, filter: $filter, any: $any) }",
            variables.RootElement);
        Assert.Equal(limit, error.Extensions!["limit"]);
        Assert.StartsWith("The request's variables have more than ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fragments_in_a_cycle_are_a_validation_error_found_in_one_visit_each()
    {
        var query = "{ node { ...F0 } }" + Many(50, i => $" fragment F{i} on Node {{ id ...F{(i + 1) % 50} }}");
        var error = await Refused(query);
        Assert.Equal(ErrorCodes.ValidationFailed, error.Extensions!["code"]);
        Assert.StartsWith("Cannot spread fragment \"F0\" within itself", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fields")]
    [InlineData("fragments")]
    [InlineData("nested")]
    public void The_comparison_of_fields_does_no_more_work_than_its_limit(string shape)
    {
        var query = shape switch
        {
            "fields" => "{" + Many(3_000, _ => " text") + " }",
            "fragments" => "{" + Many(400, i => $" ...F{i}") + " }"
                + Many(400, i => $" fragment F{i} on Query {{ a{i}: text }}"),
            _ => "{" + Many(200, _ => " node { next { next { id } } }") + " }",
        };
        var limits = new GraphQLLimits { MaxFieldComparisons = 10_000 };
        var rule = new OverlappingFieldsCanBeMerged();
        var document = Parser.ParseDocument(query, limits);
        var errors = DocumentValidator.Validate(Schema, document, limits, [rule]);
        Assert.InRange(rule.Comparisons, 1, limits.MaxFieldComparisons + 1);
        Assert.Equal(
            rule.Comparisons > limits.MaxFieldComparisons,
            errors.Any(error => (string?)error.Extensions!.GetValueOrDefault("limit") == "MaxFieldComparisons"));
    }

    [Theory]
    [InlineData("""{"filter":{"x":"LONG"MORE}}""")]
    [InlineData("""{"filter":"LONG"}""")]
    [InlineData("""{"list":["LONG"]}""")]
    public async Task Errors_do_not_repeat_large_variables(string shape)
    {
        var json = shape
            .Replace("LONG", new string('x', 500_000), StringComparison.Ordinal)
            .Replace("MORE", Many(10_000, i => $",\"x{i}\":{i}"), StringComparison.Ordinal);
        using var variables = JsonDocument.Parse(json);
        var executor = new GraphQLExecutor(Schema, new GraphQLLimits(), NullLogger<GraphQLExecutor>.Instance);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var result = await executor.ExecuteAsync(
            new GraphQLRequest(
                "query($list: [Int], $filter: Filter) { text(list: $list, filter: $filter) }", null, variables.RootElement),
            services);
        Assert.False(result.IsExecuted);
        Assert.InRange(result.ToJson().Length, 1, 100_000);
    }

    [Fact]
    public async Task Errors_end_with_their_limit()
    {
        var limits = new GraphQLLimits { MaxValidationErrors = 20 };
        var executor = new GraphQLExecutor(Schema, limits, NullLogger<GraphQLExecutor>.Instance);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var query = "{ text " + Many(2_000, _ => "@skip(if: false) ") + "}";
        var result = await executor.ExecuteAsync(new GraphQLRequest(query), services);
        Assert.Equal(21, result.Errors.Count);
        Assert.StartsWith("Too many validation errors", result.Errors[^1].Message, StringComparison.Ordinal);
    }

    private static string Nested(int depth) =>
        "{ node { " + Many(depth, _ => "next { ") + "id" + Many(depth, _ => " }") + " } }";

    private static string Doubling(int levels, string field) =>
        "{ node { ...F0 } }"
        + Many(levels, i => $" fragment F{i} on Node {{ ...F{i + 1} ...F{i + 1} }}")
        + $" fragment F{levels} on Node {{ {field} }}";

    private static string Many(int count, Func<int, string> part) =>
        string.Concat(Enumerable.Range(0, count).Select(part));

    private static async Task<GraphQLError> Refused(string query, JsonElement variables = default)
    {
        var executor = new GraphQLExecutor(Schema, new GraphQLLimits(), NullLogger<GraphQLExecutor>.Instance);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var result = await executor.ExecuteAsync(new GraphQLRequest(query, null, variables), services);
        Assert.False(result.IsExecuted);
        return result.Errors[^1];
    }
}
