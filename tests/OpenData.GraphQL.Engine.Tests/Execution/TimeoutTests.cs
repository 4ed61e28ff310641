using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace OpenData.GraphQL.Engine.Tests.Execution;

public sealed class TimeoutTests
{
    [Fact]
    public async Task An_operation_that_takes_too_long_is_cancelled_and_answers_a_timeout_without_data()
    {
        var time = new ExpiringTime();
        var hasStarted = false;
        var executor = Executor(time, async context =>
        {
            hasStarted = true;
            await Task.Delay(System.Threading.Timeout.Infinite, context.CancellationToken);
            return null;
        });
        await using var services = new ServiceCollection().BuildServiceProvider();
        var running = executor.ExecuteAsync(new GraphQLRequest("{ quick slow }"), services).AsTask();
        Assert.True(hasStarted);
        Assert.Equal(TimeSpan.FromSeconds(7), time.Due);
        time.Expire();
        var result = await running;
        Assert.Equal(504, result.Failure!.StatusCode);
        Assert.Equal(
            """{"errors":[{"message":"The operation took longer than 7 s, the limit ExecutionTimeout.","extensions":{"code":"TIMEOUT"}}]}""",
            result.ToJson());
    }

    [Fact]
    public async Task An_operation_that_ends_in_time_answers()
    {
        var executor = Executor(new ExpiringTime(), _ => new ValueTask<object?>("done"));
        await using var services = new ServiceCollection().BuildServiceProvider();
        var result = await executor.ExecuteAsync(new GraphQLRequest("{ slow }"), services);
        Assert.Equal("""{"data":{"slow":"done"}}""", result.ToJson());
    }

    [Fact]
    public async Task An_event_that_takes_too_long_answers_a_timeout_and_the_next_one_answers()
    {
        var time = new ExpiringTime();
        var hasStarted = new TaskCompletionSource();
        var executor = new GraphQLExecutor(
            GraphQLSchema.Create(b => b.UseSdl(
                "type Query { a: Int } type Subscription { tick: Tick } type Tick { number: Int }",
                resolvers => resolvers
                    .Stream("Subscription", "tick", _ => new object[] { 1, 2 }.ToAsyncEnumerable())
                    .Field("Tick", "number", async context =>
                    {
                        if (context.Parent is 1)
                        {
                            hasStarted.SetResult();
                            await Task.Delay(System.Threading.Timeout.Infinite, context.CancellationToken);
                        }

                        return context.Parent;
                    }))),
            new GraphQLLimits { ExecutionTimeout = TimeSpan.FromSeconds(7) },
            NullLogger<GraphQLExecutor>.Instance,
            null,
            time);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var response = await executor.SubscribeAsync(new GraphQLRequest("subscription { tick { number } }"), services);
        await using var results = response.Results.GetAsyncEnumerator();
        var first = results.MoveNextAsync();
        await hasStarted.Task;
        Assert.Equal(TimeSpan.FromSeconds(7), time.Due);
        time.Expire();
        Assert.True(await first);
        Assert.Equal(
            """{"errors":[{"message":"The operation took longer than 7 s, the limit ExecutionTimeout.","extensions":{"code":"TIMEOUT"}}]}""",
            results.Current.ToJson());
        Assert.True(await results.MoveNextAsync());
        Assert.Equal("""{"data":{"tick":{"number":2}}}""", results.Current.ToJson());
        Assert.False(await results.MoveNextAsync());
    }

    private static GraphQLExecutor Executor(TimeProvider time, FieldResolver slow) => new(
        GraphQLSchema.Create(b => b.UseSdl("type Query { slow: String  quick: String }", r => r.Field("Query", "slow", slow))),
        new GraphQLLimits { ExecutionTimeout = TimeSpan.FromSeconds(7) },
        NullLogger<GraphQLExecutor>.Instance,
        null,
        time);
}
