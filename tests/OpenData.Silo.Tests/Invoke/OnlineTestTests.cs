using System.Net;
using OpenData.Silo.Endpoints.Invoke.Credentials;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Tests.Accounts;
using OpenData.Silo.Tests.Apps;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Invoke;

/// <summary>Calls from the page of an interface, by who is signed in and with no secret.</summary>
public sealed class OnlineTestTests
{
    private static readonly string Rows = $"/api/invoke/{SampleCatalogue.Stops}?page=3";

    [Fact]
    public async Task A_developer_calls_with_a_token_and_an_app_of_their_own_and_the_calls_count()
    {
        await using var portal = await AppPortal.Start();
        var token = await Token(portal.Developer);

        var byToken = await Call(portal.Developer, $"token/{token}");
        var again = await Call(portal.Developer, $"token/{token}");
        var byApp = await Call(portal.Developer, $"app/{portal.AppId}");

        Assert.Equal((HttpStatusCode.OK, 3), (byToken.Status, byToken.Rows.Length));
        Assert.Contains("r=19", byToken.RateLimit, StringComparison.Ordinal);
        Assert.Contains("r=18", again.RateLimit, StringComparison.Ordinal);
        Assert.Contains("r=19", byApp.RateLimit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_but_ones_own_is_good_and_all_else_is_refused_alike()
    {
        await using var portal = await AppPortal.Start();
        var token = await Token(portal.Developer);
        var other = await portal.Accounts.Browser("wang_wu_01", "13812345679");

        var refused = new List<Answer>
        {
            await Call(portal.Accounts.Browser(), $"token/{token}"),
            await Call(portal.Accounts.Browser(), $"app/{portal.AppId}"),
            await Call(other, $"token/{token}"),
            await Call(other, $"app/{portal.AppId}"),
        };
        foreach (var chosen in new[] { token, "token/", "app/", $"app/{token}", $"token/{portal.AppId}", "TOKEN/" + token, "x", "token/" + new string('x', 5_000) })
        {
            refused.Add(await Call(portal.Developer, chosen));
        }

        Assert.All(refused, answer => Assert.Equal((HttpStatusCode.Unauthorized, InvokeErrors.NotOwnCredential.Code), (answer.Status, answer.Code)));
        Assert.Single(refused.Select(answer => answer.Message).Distinct());
    }

    [Fact]
    public async Task What_has_ended_is_refused()
    {
        await using var portal = await AppPortal.Start();
        var token = await Token(portal.Developer);
        Assert.Empty(await portal.Developer.Errors("revokeToken", new { tokenId = token }));
        Assert.Empty(await portal.Developer.Errors("deleteApp", new { appId = portal.AppId }));

        Assert.Equal(InvokeErrors.NotOwnCredential.Code, (await Call(portal.Developer, $"token/{token}")).Code);
        Assert.Equal(InvokeErrors.NotOwnCredential.Code, (await Call(portal.Developer, $"app/{portal.AppId}")).Code);
    }

    [Fact]
    public async Task The_session_must_be_there_still_and_a_secret_beside_it_is_one_too_many()
    {
        await using var portal = await AppPortal.Start();
        var token = await Token(portal.Developer);
        var cookie = portal.Developer.Cookie;

        var both = await Call(portal.Developer, $"token/{token}", $"{Rows}&authToken=x");
        await portal.Developer.Ask("mutation { signOut { errors { code } } }");
        portal.Developer.Cookie = cookie;
        var after = await Call(portal.Developer, $"token/{token}");

        Assert.Equal(InvokeErrors.SeveralCredentials.Code, both.Code);
        Assert.Equal(InvokeErrors.NotOwnCredential.Code, after.Code);
    }

    [Fact]
    public async Task A_session_alone_calls_nothing()
    {
        await using var portal = await AppPortal.Start();

        var answer = await Answer.Read(await portal.Developer.Go(Rows));

        Assert.Equal(InvokeErrors.MissingToken.Code, answer.Code);
    }

    [Fact]
    public async Task Another_site_is_not_allowed_to_send_the_header_and_may_not_post()
    {
        await using var portal = await AppPortal.Start();
        var token = await Token(portal.Developer);
        using var asking = new HttpRequestMessage(HttpMethod.Options, Rows);
        asking.Headers.Add("Origin", "https://evil.example");
        asking.Headers.Add("Access-Control-Request-Method", "GET");
        asking.Headers.Add("Access-Control-Request-Headers", OnlineTests.Header);
        using var posting = new HttpRequestMessage(HttpMethod.Post, Rows);
        posting.Headers.Add("Origin", "https://evil.example");
        posting.Headers.Add("Cookie", portal.Developer.Cookie);
        posting.Headers.Add(OnlineTests.Header, $"token/{token}");

        using var preflight = await portal.Portal.Client.SendAsync(asking);
        using var posted = await portal.Portal.Client.SendAsync(posting);

        Assert.False(preflight.IsSuccessStatusCode);
        Assert.DoesNotContain(preflight.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
    }

    [Fact]
    public async Task An_app_is_tested_only_from_where_it_may_call()
    {
        await using var portal = await AppPortal.Start(networks: ["203.0.113.0/24"]);

        var answer = await Call(portal.Developer, $"app/{portal.AppId}");

        Assert.Equal(InvokeErrors.AddressNotAllowed.Code, answer.Code);
    }

    private static async Task<string> Token(Browser developer) =>
        (await developer.Mutate("createToken", "token { id }", new { name = "在线测试" })).GetProperty("token").GetProperty("id").GetString()!;

    private static async Task<Answer> Call(Browser browser, string chosen, string? address = null)
    {
        browser.Headers[OnlineTests.Header] = chosen;
        var answer = await Answer.Read(await browser.Go(address ?? Rows));
        browser.Headers.Remove(OnlineTests.Header);
        return answer;
    }
}
