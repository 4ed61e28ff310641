using System.Collections;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace OpenData.GraphQL.Engine.Tests.Execution.Direct;

/// <summary>What has nothing to wait for is written while it is read; nobody may notice but by the time it takes.</summary>
public sealed class DirectWritingTests
{
    private const string Sdl =
        """
        type Query { shop: Shop  must: Shop!  shops: [Shop!]  grid: [[Int!]]  any: Thing }
        interface Thing { name: String! }
        type Shop implements Thing { name: String!  motto: String  items: [Item!]  boxes: [Item]!  slow: String }
        type Item { name: String!  size: Int!  shop: Shop }
        """;

    private static Dictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    private static GraphQLExecutor Executor(Action<GraphQLBuilder> schema) =>
        new(GraphQLSchema.Create(schema), new GraphQLLimits(), NullLogger<GraphQLExecutor>.Instance);

    private static async Task<string> Run(GraphQLExecutor executor, string query)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        return (await executor.ExecuteAsync(new GraphQLRequest(query), services)).ToJson();
    }

    private static Task<string> Run(string field, object? value, string query) => Run(
        Executor(b => b.UseSdl(Sdl, r => r
            .Field("Query", field, _ => value)
            .Field("Shop", "slow", async _ =>
            {
                await Task.Yield();
                return "late";
            })
            .ResolveType(_ => "Shop"))),
        query);

    private static async Task Answers(string data, string errors, Task<string> running)
    {
        using var json = JsonDocument.Parse(await running);
        Assert.Equal(data, json.RootElement.GetProperty("data").GetRawText());
        var found = json.RootElement.TryGetProperty("errors", out var list)
            ? string.Join(';', list.EnumerateArray().Select(error =>
                $"{error.GetProperty("path").GetRawText()} {error.GetProperty("message").GetString()}"))
            : "";
        Assert.Equal(errors, found);
    }

    [Fact]
    public async Task Values_of_every_type_read_as_their_scalars_write_them()
    {
        var executor = Executor(b => b.AddQueryType<StationQueries>());
        Assert.Equal(
            """
            {"data":{"station":{"__typename":"Station","key":"s\"1","note":null,"count":-3,"spare":null,"total":9223372036854775807,"level":0.5,"isOpen":true,"isPaid":null,"since":"2026-01-31","until":null,"seenAt":"2026-01-31T08:30:00+08:00","closedOn":"SUNDAY","tags":["a",null]}}}
            """.Trim(),
            await Run(
                executor,
                "{ station { __typename key: id note count spare total level isOpen isPaid since until seenAt closedOn tags } }"));
    }

    [Theory]
    [InlineData("plain 街镇", "plain 街镇")]
    [InlineData("a\"b\\c", "a\\\"b\\\\c")]
    [InlineData("\n\r\t\b\f", "\\n\\r\\t\\b\\f")]
    [InlineData("\u0001", "\\u0001")]
    [InlineData("🚇", "🚇")]
    [InlineData("", "")]
    public async Task Text_is_escaped_where_it_must_be(string text, string written)
    {
        var executor = Executor(b => b.AddQueryType<StationQueries>());
        await using var services = new ServiceCollection().BuildServiceProvider();
        var request = new GraphQLRequest(
            "query ($note: String) { station(note: $note) { note } }",
            Variables: JsonSerializer.SerializeToElement(new { note = text }));
        var json = (await executor.ExecuteAsync(request, services)).ToJson();
        Assert.Equal("{\"data\":{\"station\":{\"note\":\"" + written + "\"}}}", json);
    }

    [Fact]
    public Task A_long_text_grows_the_output()
    {
        var name = new string('街', 100_000);
        return Answers("{\"shop\":{\"name\":\"" + name + "\"}}", "", Run("shop", Map(("name", name)), "{ shop { name } }"));
    }

    [Fact]
    public async Task A_property_that_throws_takes_its_object_along()
    {
        var executor = Executor(b => b.AddQueryType<StationQueries>());
        await Answers("null", """["station","broken"] out of order""", Run(executor, "{ station { id broken } }"));
    }

    [Fact]
    public async Task A_number_that_JSON_does_not_know_is_an_error_of_its_field()
    {
        var queries = Executor(b => b.UseSdl("type Query { a: Box } type Box { n: Float  m: Int }", r => r
            .Field("Query", "a", _ => Map(("n", double.NaN), ("m", 1)))));
        await Answers(
            """{"a":{"n":null,"m":1}}""",
            """["a","n"] Float cannot represent non numeric value: NaN""",
            Run(queries, "{ a { n m } }"));
    }

    [Fact]
    public Task A_null_stops_at_the_list_that_may_be_null() => Answers(
        """{"shop":{"name":"A","items":null,"motto":"m"}}""",
        """["shop","items",1,"size"] Cannot return null for non-nullable field Item.size.""",
        Run(
            "shop",
            Map(
                ("name", "A"),
                ("motto", "m"),
                ("items", new object?[] { Map(("name", "i"), ("size", 1)), Map(("name", "j")), Map() })),
            "{ shop { name items { name size } motto } }"));

    [Fact]
    public Task A_null_stops_at_the_item_that_may_be_null() => Answers(
        """{"shop":{"boxes":[{"size":1},null,null,{"size":2}]}}""",
        """["shop","boxes",1,"size"] Cannot return null for non-nullable field Item.size.""",
        Run(
            "shop",
            Map(("boxes", new List<object?> { Map(("size", 1)), Map(), null, Map(("size", 2)) })),
            "{ shop { boxes { size } } }"));

    [Fact]
    public Task A_null_leaves_what_was_written_at_once_for_the_place_above() => Answers(
        "null",
        """["must","name"] Cannot return null for non-nullable field Shop.name.""",
        Run("must", Map(("motto", "m")), "{ must { motto name } }"));

    [Fact]
    public Task An_exception_as_a_value_is_an_error_of_its_place() => Answers(
        """{"grid":[[1,2],null,[]]}""",
        """["grid",1,1] odd""",
        Run("grid", new object?[] { new List<int> { 1, 2 }, new object?[] { 3, new GraphQLException("odd") }, Array.Empty<int>() }, "{ grid }"));

    [Fact]
    public Task A_list_that_fails_half_way_is_an_error_of_its_field()
    {
        static IEnumerable<object?> Failing()
        {
            yield return Map(("name", "i"));
            throw new GraphQLException("torn");
        }

        return Answers(
            """{"shop":{"items":null,"name":"A"}}""",
            """["shop","items"] torn""",
            Run("shop", Map(("items", Failing()), ("name", "A")), "{ shop { items { name } name } }"));
    }

    [Fact]
    public Task A_list_of_the_resolvers_own_making_may_fail_at_any_item() => Answers(
        """{"shops":null}""",
        """["shops"] torn""",
        Run("shops", new TornList(), "{ shops { name } }"));

    [Fact]
    public Task What_waits_stays_beside_what_does_not() => Answers(
        """{"any":{"name":"A","slow":"late","items":[{"name":"i","shop":{"motto":null}}]}}""",
        "",
        Run(
            "any",
            Map(("name", "A"), ("items", new[] { Map(("name", "i"), ("shop", Map())) })),
            "{ any { name ... on Shop { slow items { name shop { motto } } } } }"));

    [Fact]
    public Task An_object_of_which_nothing_is_asked_is_empty() => Answers(
        """{"shop":{}}""",
        "",
        Run("shop", Map(), "{ shop { name @skip(if: true) } }"));

    private sealed class TornList : ArrayList
    {
        public override int Count => 2;

        public override object? this[int index]
        {
            get => index == 0 ? Map(("name", "i")) : throw new GraphQLException("torn");
            set => throw new NotSupportedException();
        }
    }
}
