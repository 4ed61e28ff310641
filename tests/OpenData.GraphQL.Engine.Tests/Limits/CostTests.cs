using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace OpenData.GraphQL.Engine.Tests.Limits;

/// <summary>What operations cost: a field of objects or with a resolver 1, each item of a list of objects 1.</summary>
public sealed class CostTests
{
    private const string Sdl =
        """
        type Query {
          item(id: ID): Item
          items(first: Int = 3, last: Int): [Item!]!
          byIds(ids: [ID!]!): [Item]!
          search(first: Int, filter: Filter): ItemConnection!
          plain: [Item!]!
          assumed: [Item!]! @listSize(assumedSize: 50)
          sliced(some: Int, more: Int): [Item!]! @listSize(slicingArguments: ["some", "more"])
          sized(take: Int): Box! @listSize(slicingArguments: ["take"], sizedFields: ["things"], requireOneSlicingArgument: false)
          dear(why: String @cost(weight: "3")): String @cost(weight: "7")
          any: [Any!]!
        }
        type Item { id: ID  name: String  related(first: Int): [Item!]!  dear: String @cost(weight: 2.5) }
        type Other { id: ID  parts: [Item!]! }
        union Any = Item | Other
        type ItemConnection { totalCount: Int  nodes: [Item!]!  edges: [ItemEdge!]!  facets: [Item!]! }
        type ItemEdge { node: Item! }
        type Box { things: [Item!]!  rest: [Item!]! }
        input Filter { kinds: [String!]  and: [Filter!]  not: Filter  text: String @cost(weight: 4) }
        """;

    [Theory]
    [InlineData("{ __typename }", 0)]
    [InlineData("{ item { id name } }", 1)]
    [InlineData("{ items { id } }", 3)]
    [InlineData("{ items(first: 5) { id } }", 5)]
    [InlineData("{ items(first: 5, last: 8) { related(first: 2) { id } } }", 8 + 16)]
    [InlineData("{ items(first: 0) { related(first: 2) { id } } }", 1)]
    [InlineData("{ items(first: -4) { id } }", 1)]
    [InlineData("""{ byIds(ids: ["a", "b"]) { id } }""", 2)]
    [InlineData("{ plain { id } }", 10)]
    [InlineData("{ assumed { plain: related(first: 1) { id } } }", 100)]
    [InlineData("{ sliced(some: 4) { id } }", 4)]
    [InlineData("{ search(first: 7) { totalCount } }", 1)]
    [InlineData("{ search(first: 7) { nodes { id } } }", 8)]
    [InlineData("{ search(first: 7) { edges { node { id } } } }", 1 + 7 + 7)]
    [InlineData("{ search(first: 7) { facets { id } } }", 11)]
    [InlineData("{ sized(take: 4) { things { id } rest { id } } }", 1 + 4 + 10)]
    [InlineData("{ dear }", 7)]
    [InlineData("""{ dear(why: "x") }""", 10)]
    [InlineData("{ items(first: 2) { dear } }", 2 + 5)]
    [InlineData("{ any { ... on Item { id } ... on Other { parts { id } } } }", 10 + 100)]
    [InlineData("""{ search(first: 0, filter: { kinds: ["a", "b", "c"] }) { totalCount } }""", 1 + 4)]
    [InlineData("""{ search(first: 0, filter: { and: [{ text: "a" }, { not: {} }] }) { totalCount } }""", 1 + 1 + (1 + 4) + 2)]
    [InlineData("{ items(first: 5) { id } items(first: 5) { name } }", 5)]
    public async Task An_operation_is_estimated_by_what_it_asks_for(string query, double expected) =>
        Assert.Equal(expected, (await Cost(query)).GetProperty("estimated").GetDouble());

    [Theory]
    [InlineData("""{"n":2}""", 2)]
    [InlineData("""{"n":2000}""", 2000)]
    [InlineData("{}", 3)]
    [InlineData("""{"n":null}""", 10)]
    public async Task The_estimate_takes_the_variables_as_they_were_given(string variables, double expected) =>
        Assert.Equal(
            expected,
            (await Cost("query($n: Int) { items(first: $n) { id } }", variables)).GetProperty("estimated").GetDouble());

    [Fact]
    public async Task A_filter_costs_what_was_given_not_what_it_could_hold()
    {
        const string Query = "query($f: Filter) { search(first: 0, filter: $f) { totalCount } }";
        Assert.Equal(1, (await Cost(Query)).GetProperty("estimated").GetDouble());
        var given = await Cost(Query, """{"f":{"kinds":["a","b"],"not":{"text":"x"}}}""");
        Assert.Equal(1 + 1 + 2 + (1 + 4), given.GetProperty("estimated").GetDouble());
    }

    [Fact]
    public async Task The_actual_cost_counts_the_lists_as_they_are()
    {
        var cost = await Cost("{ items(first: 50) { related(first: 20) { id } } search(first: 30) { nodes { id } } }");
        Assert.Equal(50 + 1000 + 1 + 30, cost.GetProperty("estimated").GetDouble());
        Assert.Equal(2 + 2 + 1 + 2, cost.GetProperty("actual").GetDouble());
        Assert.Equal(10_000, cost.GetProperty("max").GetDouble());
    }

    [Fact]
    public async Task What_costs_too_much_does_not_run_and_hears_which_field_it_was()
    {
        using var answer = await Run(
            "query($n: Int) { plain { id } items(first: 100) { related(first: $n) { id } } }",
            """{"n":100}""",
            limits => limits.MaxCost = 5_000);
        Assert.False(answer.RootElement.TryGetProperty("data", out _));
        var error = Assert.Single(answer.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(
            "The operation may cost 10110; the limit MaxCost is 5000. Most of it is Item.related with 10000.",
            error.GetProperty("message").GetString());
        var extensions = error.GetProperty("extensions");
        Assert.Equal("LIMIT_EXCEEDED", extensions.GetProperty("code").GetString());
        Assert.Equal("MaxCost", extensions.GetProperty("limit").GetString());
        Assert.Equal(5_000, extensions.GetProperty("allowed").GetDouble());
        Assert.Equal(10_110, extensions.GetProperty("actual").GetDouble());
        Assert.Equal("Item.related", extensions.GetProperty("field").GetString());
        Assert.Equal(1, error.GetProperty("locations").GetArrayLength());
    }

    [Fact]
    public async Task A_cost_beyond_all_numbers_is_a_number()
    {
        var query = "{ items(first: 2147483647) "
            + string.Concat(Enumerable.Repeat("{ related(first: 2147483647) ", 25)) + "{ id }" + new string('}', 25) + " }";
        using var answer = await Run(query);
        var error = Assert.Single(answer.RootElement.GetProperty("errors").EnumerateArray());
        Assert.InRange(error.GetProperty("extensions").GetProperty("actual").GetDouble(), 1e15, 1e30);
    }

    [Theory]
    [InlineData("{ sliced { id } }")]
    [InlineData("{ sliced(some: 1, more: 2) { id } }")]
    public async Task A_field_that_requires_one_slicing_argument_gets_one(string query)
    {
        using var answer = await Run(query);
        var error = Assert.Single(answer.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(
            "The field \"Query.sliced\" needs exactly one of the arguments some, more.",
            error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Introspection_costs_its_root_field()
    {
        var cost = await Cost("{ __schema { types { name fields { name } } } }");
        Assert.Equal(1, cost.GetProperty("estimated").GetDouble());
        Assert.Equal(1, cost.GetProperty("actual").GetDouble());
    }

    [Fact]
    public void A_wrong_declaration_stops_the_start()
    {
        var failure = Assert.Throws<GraphQLSchemaException>(() => GraphQLSchema.Create(b => b.UseSdl(
            """
            type Query {
              a(first: Int): [Item] @listSize(slicingArguments: ["count"])
              b: Item @listSize(assumedSize: 3, sizedFields: ["id"])
              c: Item @cost(weight: "-1")
            }
            type Item { id: ID }
            """,
            _ => { })));
        Assert.Equal(3, failure.Problems.Count);
        Assert.Contains("Query.a names the slicing argument count", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Query.b names the sized field id", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Cost(string query, string? variables = null)
    {
        using var answer = await Run(query, variables);
        Assert.False(answer.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.RootElement.GetProperty("extensions").GetProperty("cost").Clone();
    }

    private static async Task<JsonDocument> Run(
        string query, string? variables = null, Action<GraphQLLimits>? change = null)
    {
        var item = new Dictionary<string, object?> { ["id"] = "1" };
        item["related"] = new object?[] { new Dictionary<string, object?> { ["related"] = Array.Empty<object>() } };
        object?[] two = [item, item];
        var page = new Dictionary<string, object?> { ["nodes"] = two, ["edges"] = Array.Empty<object>(), ["facets"] = two };
        var root = new Dictionary<string, object?>
        {
            ["item"] = item,
            ["items"] = two,
            ["byIds"] = two,
            ["search"] = page,
            ["plain"] = two,
            ["assumed"] = two,
            ["sliced"] = two,
            ["sized"] = new Dictionary<string, object?> { ["things"] = two, ["rest"] = two },
            ["any"] = two,
        };
        var limits = new GraphQLLimits { ReportCost = true };
        change?.Invoke(limits);
        var executor = new GraphQLExecutor(
            GraphQLSchema.Create(b => b.UseSdl(Sdl, r => r.ResolveType(_ => "Item"))),
            limits,
            NullLogger<GraphQLExecutor>.Instance);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var given = JsonElement.Parse(variables ?? "{}");
        var result = await executor.ExecuteAsync(new GraphQLRequest(query, null, given, root), services);
        return JsonDocument.Parse(result.ToJson());
    }
}
