using Microsoft.Extensions.DependencyInjection;
using OpenData.GraphQL.Api.Tests.Host;
using OpenData.GraphQL.Engine;
using OpenData.Storage.ReadModel;

namespace OpenData.GraphQL.Api.Tests.Changes;

public sealed class ResourceChangedTests
{
    [Fact]
    public async Task A_change_is_told_with_the_state_after_it_and_a_removal_without()
    {
        var (other, watched) = (SampleResources.All[0], SampleResources.All[1]);
        await using var host = await CatalogueHost.Start(other, watched);
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        var id = (await host.Query($$"""{ resource(key: "{{watched.Key}}") { id } }"""))
            .GetProperty("resource").GetProperty("id").GetString()!;
        var response = await host.Get<GraphQLExecutor>().SubscribeAsync(
            new GraphQLRequest($$"""subscription { resourceChanged(ids: ["{{id}}"]) { id resource { title } } }"""),
            scope.ServiceProvider);
        await using var results = response.Results.GetAsyncEnumerator();

        var next = results.MoveNextAsync().AsTask();
        await host.Put(other with { Title = "别的标题" }, watched with { Title = "新的标题" });
        await Until(next, results, id, """{"title":"新的标题"}""");

        next = results.MoveNextAsync().AsTask();
        await host.Remove(watched.Key);
        await Until(next, results, id, "null");
    }

    [Fact]
    public async Task Without_ids_every_change_is_told_once()
    {
        await using var host = await CatalogueHost.Start();
        using var listener = host.Get<ResourceChanges>().Listen(null);
        await host.Put(SampleResources.All.Take(3));
        var keys = new HashSet<string>();
        while (keys.Count < 3)
        {
            keys.Add((await listener.Next(CancellationToken.None))!);
        }

        Assert.Equal(SampleResources.All.Take(3).Select(resource => resource.Key).ToHashSet(), keys);
    }

    [Fact]
    public async Task What_is_no_id_and_too_many_ids_are_refused()
    {
        await using var host = await CatalogueHost.Start();
        Assert.Equal("BAD_ID", await RefusalOf(host, "\"nonsense\""));
        Assert.Equal("TOO_MANY", await RefusalOf(host, string.Join(' ', Enumerable.Repeat("\"a\"", 101))));
    }

    /// <summary>The feed may tell first of what was stored before the subscription.</summary>
    private static async Task Until(Task<bool> next, IAsyncEnumerator<GraphQLResult> results, string id, string resource)
    {
        var wanted = $$$"""{"data":{"resourceChanged":{"id":"{{{id}}}","resource":{{{resource}}}""" + "}}}";
        Assert.True(await next.WaitAsync(TimeSpan.FromSeconds(30)));
        while (results.Current.ToJson() != wanted)
        {
            Assert.Empty(results.Current.Errors);
            Assert.True(await results.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)));
        }
    }

    private static async Task<string?> RefusalOf(CatalogueHost host, string ids)
    {
        var response = await host.Get<GraphQLExecutor>().SubscribeAsync(
            new GraphQLRequest($$"""subscription { resourceChanged(ids: [{{ids}}]) { id } }"""), host.Get<IServiceProvider>());
        var error = Assert.Single(response.Refusal!.Errors);
        Assert.Equal(["resourceChanged"], error.Path);
        return error.Extensions!["code"] as string;
    }
}
