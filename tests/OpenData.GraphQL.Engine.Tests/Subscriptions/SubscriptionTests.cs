using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OpenData.GraphQL.Engine.Tests.Schema.Shop;

namespace OpenData.GraphQL.Engine.Tests.Subscriptions;

public sealed class SubscriptionTests : IAsyncDisposable
{
    private static readonly GraphQLSchema Schema = GraphQLSchema.Create(b => b
        .AddQueryType<ShopQuery>()
        .AddSubscriptionType<ShopSubscription>()
        .AddTypeExtension(typeof(ShopSubscriptionExtension))
        .AddTypeExtension(typeof(ProductExtension)));

    private readonly GraphQLExecutor _executor = new(
        Schema, new GraphQLLimits(), NullLogger<GraphQLExecutor>.Instance);

    private readonly ShopNews _news = new();
    private readonly ServiceProvider _services;

    public SubscriptionTests() => _services = new ServiceCollection()
        .AddSingleton(_news).AddDataLoader<MakerLoader>().BuildServiceProvider();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private ValueTask<GraphQLResponse> Subscribe(string query, CancellationToken cancellationToken = default) =>
        _executor.SubscribeAsync(new GraphQLRequest(query), _services, cancellationToken);

    private async Task<List<string>> Results(string query)
    {
        var response = await Subscribe(query);
        Assert.Null(response.Refusal);
        var results = new List<string>();
        await foreach (var result in response.Results)
        {
            results.Add(result.ToJson());
        }

        return results;
    }

    [Fact]
    public void Streams_are_fields_of_their_items_type() => Assert.Contains(
        """
        type Subscription {
          "Products as they are sold."
          sold: Product!
          "Numbers from one."
          count(to: Int!): Int!
          refused: Int!
          broken: Int!
          "Letters from the end."
          letters: String
        }
        """,
        Schema.ToSdl().Replace("\"\"\"", "\"", StringComparison.Ordinal),
        StringComparison.Ordinal);

    [Fact]
    public async Task Each_event_is_a_result_under_the_key_that_was_asked_for()
    {
        Assert.Equal(
            ["""{"data":{"n":1}}""", """{"data":{"n":2}}"""], await Results("subscription { n: count(to: 2) }"));
        Assert.Equal(
            ["""{"data":{"letters":"z"}}""", """{"data":{"letters":null}}""", """{"data":{"letters":"x"}}"""],
            await Results("subscription { letters }"));
        Assert.Equal(["""{"data":{"__typename":"Query"}}"""], await Results("{ __typename }"));
    }

    [Fact]
    public async Task Each_event_has_services_of_its_own_so_its_loaders_read_anew()
    {
        _news.Sell(0);
        _news.Sell(0);
        _news.Close();
        var loaders = new HashSet<MakerLoader>();
        var executor = new GraphQLExecutor(
            GraphQLSchema.Create(b => b.UseSdl(
                "type Query { a: Int } type Subscription { tick: Tick } type Tick { batches: Int }",
                resolvers => resolvers
                    .Stream("Subscription", "tick", _ => new object[] { 1, 2 }.ToAsyncEnumerable())
                    .Field("Tick", "batches", async context =>
                    {
                        var loader = context.Services.GetRequiredService<MakerLoader>();
                        loaders.Add(loader);
                        await loader.LoadAsync("m1", context.CancellationToken);
                        return loader.Batches.Count;
                    }))),
            new GraphQLLimits(),
            NullLogger<GraphQLExecutor>.Instance);
        var response = await executor.SubscribeAsync(
            new GraphQLRequest("subscription { tick { batches } }"), _services);
        await foreach (var result in response.Results)
        {
            Assert.Equal("""{"data":{"tick":{"batches":1}}}""", result.ToJson());
        }

        Assert.Equal(2, loaders.Count);
        Assert.Equal(
            Enumerable.Repeat("""{"data":{"sold":{"maker":{"city":"Ålesund"}}}}""", 2),
            await Results("subscription { sold { maker { city } } }"));
    }

    [Theory]
    [InlineData("refused", "No news today.")]
    [InlineData("broken", "Unexpected error")]
    public async Task A_source_that_cannot_be_created_refuses_at_its_field(string field, string message)
    {
        var response = await Subscribe($"subscription {{ a: {field} }}");
        var error = Assert.Single(response.Refusal!.Errors);
        Assert.Equal(message, error.Message);
        Assert.Equal(["a"], error.Path);
        Assert.Equal([new SourceLocation(1, 16)], error.Locations);
        Assert.False(response.Refusal.IsExecuted);
    }

    [Fact]
    public async Task A_source_that_fails_ends_the_results_with_its_error()
    {
        var response = await Subscribe("subscription { sold { id } }");
        await using var results = response.Results.GetAsyncEnumerator();
        _news.Sell(1);
        Assert.True(await results.MoveNextAsync());
        _news.Close(new InvalidOperationException("secret"));
        var failure = await Assert.ThrowsAsync<GraphQLException>(async () => await results.MoveNextAsync());
        var error = Assert.Single(failure.Errors);
        Assert.Equal("Unexpected error", error.Message);
        Assert.Equal(["sold"], error.Path);
        await _news.Ended;
    }

    [Fact]
    public async Task Cancelling_and_leaving_both_end_the_source()
    {
        using var cancellation = new CancellationTokenSource();
        var response = await Subscribe("subscription { sold { id } }", cancellation.Token);
        await using var results = response.Results.GetAsyncEnumerator();
        var waiting = results.MoveNextAsync();
        Assert.False(waiting.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
        await _news.Ended;

        var other = new ShopNews();
        await using var services = new ServiceCollection().AddSingleton(other).BuildServiceProvider();
        var left = await _executor.SubscribeAsync(new GraphQLRequest("subscription { sold { id } }"), services);
        other.Sell(2);
        await foreach (var _ in left.Results)
        {
            break;
        }

        await other.Ended;
    }

    [Fact]
    public void Only_subscriptions_return_streams_and_they_return_nothing_else()
    {
        var failure = Assert.Throws<GraphQLSchemaException>(() => GraphQLSchema.Create(b => b
            .AddQueryType<ShopSubscription>().AddSubscriptionType<ShopQuery>()));
        Assert.Contains(failure.Problems, problem => problem.Contains(
            "ShopSubscription.Sold returns a stream of events, which only", StringComparison.Ordinal));
        Assert.Contains(failure.Problems, problem => problem.Contains(
            "ShopQuery.Count is a subscription; return IAsyncEnumerable<T>", StringComparison.Ordinal));
    }
}
