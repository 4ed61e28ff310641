using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpenData.GraphQL.Api.RateLimits;
using OpenData.Silo.Tests.Accounts;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.RateLimits;

public sealed class RateLimitTests
{
    private const string Asked = "{ rateLimit { limit cost remaining resetAt } catalog { __typename } }";

    [Fact]
    public async Task What_is_left_is_told_in_the_answer_and_its_headers()
    {
        await using var portal = await Start(1000);

        using var response = await Ask(portal, Asked);
        var limit = await RateLimitIn(response);
        var cost = limit.GetProperty("cost").GetInt32();

        Assert.True(cost > 0);
        Assert.Equal(1000, limit.GetProperty("limit").GetInt32());
        Assert.Equal(1000 - cost, limit.GetProperty("remaining").GetInt32());
        Assert.Equal(TestPortal.Noon.AddMinutes(1), limit.GetProperty("resetAt").GetDateTimeOffset());
        Assert.Equal("\"cost\";q=1000;w=60", Header(response, "RateLimit-Policy"));
        Assert.StartsWith($"\"cost\";r={1000 - cost};t=", Header(response, "RateLimit"), StringComparison.Ordinal);
        Assert.Equal("1000", Header(response, "RateLimit-Limit"));
        Assert.Equal($"{1000 - cost}", Header(response, "RateLimit-Remaining"));
        Assert.InRange(int.Parse(Header(response, "RateLimit-Reset"), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        using var again = await Ask(portal, Asked);
        Assert.Equal(1000 - (2 * cost), (await RateLimitIn(again)).GetProperty("remaining").GetInt32());
    }

    [Fact]
    public async Task Beyond_the_limit_it_is_429_until_the_next_minute()
    {
        await using var portal = await Start(1000);
        using var first = await Ask(portal, Asked);
        var cost = (await RateLimitIn(first)).GetProperty("cost").GetInt32();
        for (var left = 1000 - cost; left >= cost; left -= cost)
        {
            using var good = await Ask(portal, Asked);
            Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        }

        using var refused = await Ask(portal, Asked);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        var error = (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0];
        Assert.Equal("RATE_LIMITED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("查询代价", error.GetProperty("message").GetString(), StringComparison.Ordinal);

        portal.Time.Advance(TimeSpan.FromMinutes(1));
        using var after = await Ask(portal, Asked);
        Assert.Equal(1000 - cost, (await RateLimitIn(after)).GetProperty("remaining").GetInt32());
    }

    [Fact]
    public async Task Of_many_at_once_no_more_run_than_the_limit_has()
    {
        await using var portal = await Start(1000);
        using var first = await Ask(portal, Asked);
        var cost = (await RateLimitIn(first)).GetProperty("cost").GetInt32();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 300).Select(async _ =>
        {
            using var response = await Ask(portal, Asked);
            return response.StatusCode;
        }));

        Assert.Equal((1000 / cost) - 1, statuses.Count(each => each == HttpStatusCode.OK));
        Assert.Equal(300 - (1000 / cost) + 1, statuses.Count(each => each == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Cached_answers_cost_nothing_and_tell_of_this_moment_and_what_tells_of_the_caller_is_not_cached()
    {
        await using var portal = await Start(1000);
        var url = "/graphql?query=" + Uri.EscapeDataString("{ catalog { __typename } }");
        using var made = await portal.Client.GetAsync(url);
        using var kept = await portal.Client.GetAsync(url);
        Assert.True(kept.Headers.Contains("Age"));
        Assert.Equal(Header(made, "RateLimit-Remaining"), Header(kept, "RateLimit-Remaining"));
        using var spent = await Ask(portal, Asked);
        using var later = await portal.Client.GetAsync(url);
        Assert.True(later.Headers.Contains("Age"));
        Assert.Equal(Header(spent, "RateLimit-Remaining"), Header(later, "RateLimit-Remaining"));

        var own = "/graphql?query=" + Uri.EscapeDataString(Asked);
        using var one = await portal.Client.GetAsync(own);
        using var two = await portal.Client.GetAsync(own);
        Assert.True(two.Headers.CacheControl!.NoStore);
        Assert.NotEqual(
            (await RateLimitIn(one)).GetProperty("remaining").GetInt32(), (await RateLimitIn(two)).GetProperty("remaining").GetInt32());
    }

    [Fact]
    public async Task An_account_has_a_budget_of_its_own_wherever_it_is_signed_in()
    {
        await using var portal = await AccountPortal.Start();
        var person = await portal.Browser("li_si_01", "13812345678");
        var before = await Remaining(person);
        Assert.NotEqual(before, await Remaining(portal.Browser()));
        Assert.Equal(before - 1, await Remaining(person)); // The visitor's question has taken nothing of it.
    }

    private static async Task<int> Remaining(Browser browser) =>
        (await browser.Ask("{ rateLimit { remaining } }")).GetProperty("data").GetProperty("rateLimit").GetProperty("remaining").GetInt32();

    private static Task<TestPortal> Start(int limit) => TestPortal.Start(configure: builder =>
        builder.Services.Configure<QueryBudgetOptions>(budget => budget.Limit = limit));

    private static Task<HttpResponseMessage> Ask(TestPortal portal, string query) =>
        portal.Client.PostAsJsonAsync("/graphql", new { query });

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));

    private static async Task<JsonElement> RateLimitIn(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data").GetProperty("rateLimit");
    }
}
