using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Tokens;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Tests.Apps;
using OpenData.Silo.Tests.Portal;
using OpenData.Storage.Calls;

namespace OpenData.Silo.Tests.Calls;

/// <summary>What calls over HTTP leave in the counts.</summary>
public sealed class CallCountingTests
{
    [Fact]
    public async Task Every_answer_to_a_known_caller_is_counted_under_its_code()
    {
        await using var portal = await TestPortal.Start();
        var token = await portal.Issue(2, TimeSpan.FromHours(1));
        await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));
        await portal.Invoke(SampleCatalogue.Stops, ("authToken", token), ("page", "0"));
        await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));
        await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));
        await portal.Invoke(SampleCatalogue.Described, ("authToken", token));
        portal.Time.Advance(TimeSpan.FromHours(1));
        await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));

        Assert.Equal(
            [
                (TokenHash.Of(token), SampleCatalogue.Stops, 200, 2),
                (TokenHash.Of(token), SampleCatalogue.Stops, InvokeErrors.BadPage.Code, 1),
                (TokenHash.Of(token), SampleCatalogue.Stops, InvokeErrors.ExpiredToken.Code, 1),
                (TokenHash.Of(token), SampleCatalogue.Stops, InvokeErrors.QuotaSpent.Code, 1),
                (TokenHash.Of(token), SampleCatalogue.Described, InvokeErrors.QuotaSpent.Code, 1),
            ],
            await Counted(portal));
    }

    [Fact]
    public async Task Unknown_callers_and_resources_are_not_counted()
    {
        await using var portal = await TestPortal.Start();
        var token = await portal.Issue();
        await portal.Invoke(SampleCatalogue.Stops);
        await portal.Invoke(SampleCatalogue.Stops, ("authToken", "made-up"));
        await portal.Invoke(SampleCatalogue.Stops, ("appsecret", "made-up"));
        await portal.Invoke("made-up", ("authToken", token));

        Assert.Empty(await Counted(portal));
    }

    [Fact]
    public async Task A_call_without_rows_to_read_is_counted_as_failed()
    {
        await using var portal = await TestPortal.Start();
        var token = await portal.Issue();
        Directory.Delete(portal.Folder.Blobs, recursive: true);

        await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));

        Assert.Equal(
            [(TokenHash.Of(token), SampleCatalogue.Stops, InvokeErrors.RowsUnavailable.Code, 1)], await Counted(portal));
    }

    [Fact]
    public async Task All_ways_of_an_app_are_counted_as_the_app()
    {
        await using var portal = await AppPortal.Start();
        var accessKey = await portal.Renew("ACCESS_KEY");
        await portal.Portal.Invoke(SampleCatalogue.Stops, ("appsecret", portal.Secret));
        await portal.Portal.Invoke(SampleCatalogue.Stops, ("accessKey", accessKey));

        Assert.Equal([(App.QuotaKeyOf(portal.AppId), SampleCatalogue.Stops, 200, 2)], await Counted(portal.Portal));
    }

    [Fact]
    public async Task Of_many_calls_at_once_each_is_counted()
    {
        await using var portal = await TestPortal.Start();
        var token = await portal.Issue();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => portal.Invoke(SampleCatalogue.Stops, ("authToken", token))));

        Assert.Equal(
            [
                (TokenHash.Of(token), SampleCatalogue.Stops, 200, 20),
                (TokenHash.Of(token), SampleCatalogue.Stops, InvokeErrors.QuotaSpent.Code, 80),
            ],
            await Counted(portal));
    }

    // By resource, caller and code, as they are stored.
    private static async Task<(string Caller, string Resource, int Code, long Calls)[]> Counted(TestPortal portal)
    {
        await portal.Services.GetRequiredService<CallCounts>().Flush();
        var statistics = portal.Services.GetRequiredService<CallStatistics>();
        var condition = CallCondition.Latest(ShanghaiTime.Today(portal.Time), 1);
        var counted = new List<(string, string, int, long)>();
        foreach (var caller in await statistics.TopCallers(condition, 10))
        {
            foreach (var resource in await statistics.TopResources(condition with { Caller = caller.Key }, 10))
            {
                var codes = await statistics.ByCode(condition with { Caller = caller.Key, Resource = resource.Key });
                counted.AddRange(codes.OrderBy(each => each.Key)
                    .Select(each => (caller.Key, resource.Key, each.Key, each.Succeeded + each.Failed)));
            }
        }

        return [.. counted];
    }
}
