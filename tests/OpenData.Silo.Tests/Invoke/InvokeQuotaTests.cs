using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Tests.Portal;
using OpenData.Storage.Counters;

namespace OpenData.Silo.Tests.Invoke;

public sealed class InvokeQuotaTests
{
    [Fact]
    public async Task After_twenty_calls_the_next_is_refused_until_midnight_in_beijing()
    {
        await using var portal = await TestPortal.Start();
        var token = await portal.Issue();
        for (var i = 19; i >= 0; i--)
        {
            var answer = await portal.Invoke(SampleCatalogue.Stops, ("authToken", token), ("page", "1"));
            Assert.Equal(200, answer.Code);
            Assert.StartsWith($"\"daily\";r={i};t=", answer.RateLimit, StringComparison.Ordinal);
            Assert.Equal("\"daily\";q=20;w=86400", answer.Response.Headers.GetValues("RateLimit-Policy").Single());
        }

        var refused = await portal.Invoke(SampleCatalogue.Stops, ("authToken", token), ("page", "1"));

        Assert.Equal(InvokeErrors.QuotaSpent.Code, refused.Code);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("20", refused.Message, StringComparison.Ordinal);
        var wait = refused.Response.Headers.RetryAfter!.Delta!.Value;
        var midnight = TestPortal.Noon.AddHours(12) - portal.Time.GetUtcNow();
        Assert.Equal(Math.Ceiling(midnight.TotalSeconds), wait.TotalSeconds);
        portal.Time.Leap(wait);
        Assert.Equal(200, (await portal.Invoke(SampleCatalogue.Stops, ("authToken", token))).Code);
    }

    [Fact]
    public async Task Only_calls_that_succeed_are_spent()
    {
        await using var portal = await TestPortal.Start();
        var token = await portal.Issue(2);
        string[] failing = ["page=0", "pageNum=x", "nothing=1", "dm=1&dm=2"];
        foreach (var query in failing)
        {
            var refused = await portal.InvokeRaw(SampleCatalogue.Stops, $"authToken={token}&{query}");
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        }

        Assert.Equal(404, (int)(await portal.Invoke("none", ("authToken", token))).Status);
        Assert.Equal(404, (int)(await portal.Invoke(SampleCatalogue.Described, ("authToken", token))).Status);

        var answer = await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));

        Assert.StartsWith("\"daily\";r=1;", answer.RateLimit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_hundred_calls_at_once_exactly_twenty_succeed_and_are_counted()
    {
        await using var portal = await TestPortal.Start();
        var token = await portal.Issue();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(
            i => portal.Invoke(
                SampleCatalogue.Stops,
                ("authToken", token),
                ("dm", (i % SampleCatalogue.StopCount).ToString("000", CultureInfo.InvariantCulture)))));

        Assert.Equal(20, answers.Count(answer => answer.Code == 200));
        Assert.Equal(80, answers.Count(answer => answer.Code == InvokeErrors.QuotaSpent.Code));
        Assert.Equal(20, portal.Services.GetRequiredService<ResourceCounters>()[SampleCatalogue.Stops].Calls);
    }

    [Fact]
    public async Task A_token_past_its_end_is_expired()
    {
        await using var portal = await TestPortal.Start();
        var token = await portal.Issue(lifetime: TimeSpan.FromHours(1));
        portal.Time.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await portal.Invoke(SampleCatalogue.Stops, ("authToken", token))).Code);

        portal.Time.Advance(TimeSpan.FromSeconds(1));

        var answer = await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));
        Assert.Equal(InvokeErrors.ExpiredToken.Code, answer.Code);
        Assert.Equal(InvokeErrors.ExpiredToken.Zh, answer.Message);
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_are_a_passing_fault_that_is_not_counted()
    {
        await using var portal = await TestPortal.Start();
        var token = await portal.Issue(2);
        var blobs = portal.Folder.Blobs;
        Directory.Move(blobs, blobs + ".away");

        var answer = await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));

        Assert.Equal(InvokeErrors.RowsUnavailable.Code, answer.Code);
        Assert.Equal(TimeSpan.FromSeconds(60), answer.Response.Headers.RetryAfter!.Delta);
        Assert.Equal(0, portal.Services.GetRequiredService<ResourceCounters>()[SampleCatalogue.Stops].Calls);
        Directory.Move(blobs + ".away", blobs);
        var again = await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));
        Assert.StartsWith("\"daily\";r=1;", again.RateLimit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_have_their_own_quotas()
    {
        await using var portal = await TestPortal.Start();
        var first = await portal.Issue(1, token: "first-token");
        var second = await portal.Issue(1, token: "second-token");
        Assert.Equal(200, (await portal.Invoke(SampleCatalogue.Stops, ("authToken", first))).Code);
        Assert.Equal(42901, (await portal.Invoke(SampleCatalogue.Stops, ("authToken", first))).Code);

        Assert.Equal(200, (await portal.Invoke(SampleCatalogue.Stops, ("authToken", second))).Code);
    }

    [Fact]
    public async Task Calls_are_seen_in_graphql()
    {
        await using var portal = await TestPortal.Start();
        var token = await portal.Issue();
        await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));
        await portal.Invoke(SampleCatalogue.Stops, ("authToken", token), ("dm", "999"));
        await portal.Invoke(SampleCatalogue.Stops, ("authToken", token), ("page", "0"));

        var query = Uri.EscapeDataString($"{{ resource(key: \"{SampleCatalogue.Stops}\") {{ calls }} catalog {{ calls }} }}");
        var body = await portal.Client.GetStringAsync($"/graphql?query={query}");

        Assert.Equal(
            """{"resource":{"calls":2},"catalog":{"calls":2}}""",
            JsonElement.Parse(body).GetProperty("data").GetRawText());
    }
}
