using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OpenData.GraphQL.Engine.Tests.Transport;

namespace OpenData.GraphQL.Engine.Tests.Limits;

public sealed class CostBudgetTests
{
    private const string Sdl = """
        type Query { cheap: Int @cost(weight: "3") told: Float @cost(weight: "2") }
        type Mutation { write: Int @cost(weight: "10") }
        type Subscription { tick: Int @cost(weight: "4") }
        """;

    [Fact]
    public async Task An_operation_is_charged_its_estimate_and_refused_before_it_runs_when_too_little_is_left()
    {
        var writes = 0;
        var budget = new SmallBudget(18);
        var executor = Executor(budget, () => ++writes);
        await using var services = new ServiceCollection().BuildServiceProvider();

        Assert.Equal("""{"data":{"cheap":1,"told":5}}""", (await executor.ExecuteAsync(new GraphQLRequest("{ cheap told }"), services)).ToJson());
        Assert.Equal("""{"data":{"write":1}}""", (await executor.ExecuteAsync(new GraphQLRequest("mutation { write }"), services)).ToJson());
        var refused = await executor.ExecuteAsync(new GraphQLRequest("mutation { write }"), services);

        Assert.Equal("""{"errors":[{"message":"Nothing is left.","extensions":{"code":"RATE_LIMITED"}}]}""", refused.ToJson());
        Assert.Equal((429, TimeSpan.FromSeconds(7)), (refused.Failure!.StatusCode, refused.Failure.RetryAfter));
        Assert.Equal(1, writes);
        Assert.Equal([5, 10, 10], budget.Charged);
    }

    [Fact]
    public async Task What_cannot_run_costs_nothing()
    {
        var budget = new SmallBudget(100);
        var executor = Executor(budget, () => 1);
        await using var services = new ServiceCollection().BuildServiceProvider();

        await executor.ExecuteAsync(new GraphQLRequest("{ nothing }"), services);
        await executor.ExecuteAsync(new GraphQLRequest("{ cheap"), services);
        await executor.ExecuteAsync(new GraphQLRequest("query A { cheap } query B { cheap }"), services);

        Assert.Empty(budget.Charged);
    }

    [Fact]
    public async Task A_subscription_is_charged_one_event_and_refused_like_a_query()
    {
        var budget = new SmallBudget(4);
        var executor = Executor(budget, () => 1);
        await using var services = new ServiceCollection().BuildServiceProvider();

        Assert.Null((await executor.SubscribeAsync(new GraphQLRequest("subscription { tick }"), services)).Refusal);
        Assert.NotNull((await executor.SubscribeAsync(new GraphQLRequest("subscription { tick }"), services)).Refusal);
        Assert.Equal([4, 4], budget.Charged);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task Over_http_it_is_429_whatever_the_media_type(string accept)
    {
        await using var host = await GraphQLHost.Start(budget: new SmallBudget(0.5));
        using var response = await host.Post("""{"query":"{ search { totalCount } }"}""", accept);
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), response.Headers.RetryAfter!.Delta);
        Assert.Contains("RATE_LIMITED", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static GraphQLExecutor Executor(SmallBudget budget, Func<int> write) => new(
        GraphQLSchema.Create(b => b.UseSdl(Sdl, resolvers => resolvers
            .Field("Query", "cheap", _ => new ValueTask<object?>(1))
            .Field("Query", "told", context => new ValueTask<object?>(context.EstimatedCost))
            .Field("Mutation", "write", _ => new ValueTask<object?>(write()))
            .Stream("Subscription", "tick", _ => new object[] { 1 }.ToAsyncEnumerable()))),
        new GraphQLLimits(),
        NullLogger<GraphQLExecutor>.Instance,
        budget: budget);
}
