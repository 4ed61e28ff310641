using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace OpenData.GraphQL.Engine.Tests.Execution;

public sealed class ExecutionTests
{
    private const string Sdl =
        """
        type Query { slow(key: String): String  quick: String  item: Item  must: Item!  items: [Item!] }
        type Item { name: String!  slow: String  chain: Int }
        type Mutation { step(key: String): String }
        """;

    private static GraphQLExecutor Executor(Action<SdlResolvers> configure) => new(
        GraphQLSchema.Create(b => b.UseSdl(Sdl, configure)), new GraphQLLimits(), NullLogger<GraphQLExecutor>.Instance);

    private static async Task<string> Run(GraphQLExecutor executor, string query)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        return (await executor.ExecuteAsync(new GraphQLRequest(query), services)).ToJson();
    }

    [Fact]
    public async Task Fields_of_a_query_wait_together_and_answer_in_the_order_asked()
    {
        var gates = new Dictionary<string, TaskCompletionSource<object?>> { ["a"] = new(), ["b"] = new() };
        var executor = Executor(r => r
            .Field("Query", "slow", context => new ValueTask<object?>(gates[context.Argument<string>("key")!].Task))
            .Field("Query", "quick", _ => "now"));
        var running = Run(executor, """{ a: slow(key: "a") b: slow(key: "b") quick }""");
        Assert.False(running.IsCompleted);
        gates["b"].SetResult("second");
        gates["a"].SetResult("first");
        Assert.Equal("""{"data":{"a":"first","b":"second","quick":"now"}}""", await running);
    }

    [Fact]
    public async Task Fields_of_a_mutation_run_one_after_the_other()
    {
        var log = new List<string>();
        var executor = Executor(r => r.Field("Mutation", "step", async context =>
        {
            var key = context.Argument<string>("key")!;
            log.Add("start " + key);
            await Task.Yield();
            log.Add("end " + key);
            return key;
        }));
        Assert.Equal(
            """{"data":{"a":"1","b":"2"}}""",
            await Run(executor, """mutation { a: step(key: "1") b: step(key: "2") }"""));
        Assert.Equal(["start 1", "end 1", "start 2", "end 2"], log);
    }

    [Theory]
    [InlineData("{ item { name } }", false)]
    [InlineData("{ item { chain } }", true)]
    [InlineData("{ item { ... { alias: chain } } }", true)]
    [InlineData("{ item { ...F } } fragment F on Item { name chain }", true)]
    [InlineData("{ item { name chain @skip(if: true) } }", false)]
    [InlineData("{ item { name } other: item { chain } }", false)]
    public async Task A_resolver_knows_what_is_asked_for_below_it(string query, bool expected)
    {
        var seen = new List<bool>();
        var executor = Executor(r => r.Field("Query", "item", context =>
        {
            seen.Add(context.IsSelected("chain"));
            Assert.True(context.IsSelected());
            Assert.False(context.IsSelected("chain", "below"));
            return new ValueTask<object?>(new Dictionary<string, object?> { ["name"] = "a" });
        }));
        Assert.DoesNotContain("errors", await Run(executor, query), StringComparison.Ordinal);
        Assert.Equal(expected, seen[0]);
    }

    [Fact]
    public async Task A_null_travels_up_to_the_next_place_that_may_be_null()
    {
        var items = new object?[] { new Dictionary<string, object?> { ["name"] = "a" }, new Dictionary<string, object?>() };
        var executor = Executor(r => r
            .Field("Query", "items", _ => items)
            .Field("Item", "name", async context =>
            {
                await Task.Yield();
                return ((IReadOnlyDictionary<string, object?>)context.Parent!).GetValueOrDefault("name");
            })
            .Field("Query", "quick", _ => "now"));
        using var json = JsonDocument.Parse(await Run(executor, "{ items { name } quick }"));
        Assert.Equal("""{"items":null,"quick":"now"}""", json.RootElement.GetProperty("data").GetRawText());
        var error = Assert.Single(json.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal("""["items",1,"name"]""", error.GetProperty("path").GetRawText());
    }

    [Fact]
    public async Task What_fails_below_a_place_that_is_null_already_is_not_reported()
    {
        var gate = new TaskCompletionSource<object?>();
        var executor = Executor(r => r
            .Field("Query", "item", _ => new Dictionary<string, object?>())
            .Field("Item", "slow", _ => new ValueTask<object?>(gate.Task))
            .Field("Item", "name", _ => throw new GraphQLException("no name")));
        var running = Run(executor, "{ item { slow name } }");
        gate.SetException(new GraphQLException("too late"));
        using var json = JsonDocument.Parse(await running);
        Assert.Equal("no name", Assert.Single(json.RootElement.GetProperty("errors").EnumerateArray())
            .GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_cancelled_request_throws_after_its_resolvers_have_ended()
    {
        var gate = new TaskCompletionSource<object?>();
        var hasEnded = false;
        var executor = Executor(r => r.Field("Query", "slow", async context =>
        {
            await gate.Task;
            hasEnded = true;
            context.CancellationToken.ThrowIfCancellationRequested();
            return null;
        }));
        await using var services = new ServiceCollection().BuildServiceProvider();
        using var cancellation = new CancellationTokenSource();
        var running = executor.ExecuteAsync(new GraphQLRequest("{ slow }"), services, cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        Assert.False(running.IsCompleted);
        gate.SetResult(null);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.True(hasEnded);
    }

    [Fact]
    public async Task The_same_document_is_prepared_once()
    {
        var executor = Executor(_ => { });
        Assert.Same(executor.Prepare("{ quick }"), executor.Prepare("{ quick }"));
        Assert.Equal("""{"data":{"quick":null}}""", await Run(executor, "{ quick }"));
    }
}
