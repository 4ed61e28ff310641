using System.Text.Json;
using OpenData.Contracts.Accounts;
using OpenData.Silo.Tests.Accounts;

namespace OpenData.Silo.Tests.Apps;

/// <summary>Apps as a developer's browser uses them.</summary>
public sealed class AppTests
{
    private const string Shown =
        "id name labels domains description redirectUris allowedNetworks dailyQuota remainingToday secret { prefix } accessKey { prefix } signingKey { prefix createdAt }";

    [Fact]
    public async Task A_developer_makes_changes_and_deletes_an_app()
    {
        await using var portal = await AppPortal.Start();
        var app = Assert.Single(await Apps(portal.Developer));
        Assert.Equal("高德地图", app.GetProperty("name").GetString());
        Assert.Equal(["DAILY_LIFE", "GEOGRAPHY"], app.GetProperty("domains").EnumerateArray().Select(each => each.GetString()));
        Assert.Equal((20, 20), (app.GetProperty("dailyQuota").GetInt32(), app.GetProperty("remainingToday").GetInt32()));
        Assert.Equal(portal.Secret[..6], app.GetProperty("secret").GetProperty("prefix").GetString());
        Assert.Equal(JsonValueKind.Null, app.GetProperty("signingKey").ValueKind);

        string[] domains = ["TRANSPORT"];
        string[] allowedNetworks = ["203.0.113.9"];
        var changed = await portal.Developer.Mutate("updateApp", $"app {{ {Shown} }}", new
        {
            appId = portal.AppId,
            name = "停车",
            labels = Array.Empty<string>(),
            domains,
            description = "两行\n描述",
            redirectUris = Array.Empty<string>(),
            allowedNetworks,
        });
        Assert.Equal("203.0.113.9/32", changed.GetProperty("app").GetProperty("allowedNetworks")[0].GetString());
        Assert.Equal(portal.Secret[..6], changed.GetProperty("app").GetProperty("secret").GetProperty("prefix").GetString());

        Assert.Empty(await portal.Developer.Errors("deleteApp", new { appId = portal.AppId }));
        Assert.Empty(await Apps(portal.Developer));
        Assert.Equal(["NO_APP"], await portal.Developer.Errors("deleteApp", new { appId = portal.AppId }));
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_field_in_the_readers_language()
    {
        await using var portal = await AppPortal.Start();
        var input = new { name = "", labels = new[] { "" }, domains = Array.Empty<string>(), description = "", redirectUris = new[] { "http://evil.example" }, allowedNetworks = new[] { "x" } };

        var errors = (await portal.Developer.Mutate("createApp", "secret", input)).GetProperty("errors").EnumerateArray().ToArray();

        Assert.Equal(
            ["BAD_TEXT", "BAD_LABELS", "BAD_DOMAINS", "BAD_DESCRIPTION", "BAD_REDIRECT_URI", "BAD_NETWORK"],
            errors.Select(error => error.GetProperty("code").GetString()));
        Assert.Contains("203.0.113.0/24", errors[^1].GetProperty("message").GetString(), StringComparison.Ordinal);
        portal.Developer.Headers["Accept-Language"] = "en";
        errors = [.. (await portal.Developer.Mutate("createApp", "secret", input)).GetProperty("errors").EnumerateArray()];
        Assert.StartsWith("Choose at least one domain", errors[2].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Single(await Apps(portal.Developer));
    }

    [Theory]
    [InlineData("dailyQuota: 100000")]
    [InlineData("ownerId: \"x\"")]
    [InlineData("id: \"00000000-0000-4000-8000-000000000000\"")]
    [InlineData("secret: \"known\"")]
    public async Task A_developer_sets_nothing_that_is_not_theirs_to_set(string more)
    {
        await using var portal = await AppPortal.Start();

        var answer = await portal.Developer.Ask(
            $"mutation {{ createApp(input: {{ name: \"a\", labels: [], domains: [OTHER], description: \"b\", {more} }}) {{ secret }} }}");

        Assert.Equal("GRAPHQL_VALIDATION_FAILED", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Single(await Apps(portal.Developer));
    }

    [Fact]
    public async Task Somebody_elses_app_is_not_there()
    {
        await using var portal = await AppPortal.Start();
        var other = await portal.Accounts.Browser("wang_wu_01", "13912345678");
        await other.BecomeDeveloper();

        Assert.Equal(["NO_APP"], await other.Errors("deleteApp", new { appId = portal.AppId }));
        Assert.Equal(["NO_APP"], await other.Errors("renewAppCredential", new { appId = portal.AppId, credential = "SECRET" }));
        Assert.Equal(["NO_APP"], await other.Errors("revokeAppCredential", new { appId = portal.AppId, credential = "SECRET" }));
        Assert.Empty(await Apps(other));
        Assert.Equal(200, (await portal.Call(headers: ("X-App-Secret", portal.Secret))).Code);
    }

    [Fact]
    public async Task Operators_set_the_quota_of_an_app_and_of_a_token()
    {
        await using var portal = await AppPortal.Start();
        var operators = await portal.Accounts.Browser("zhao_liu_01", "13712345678", Role.Operator);
        var token = (await portal.Developer.Mutate("createToken", "token { id }", new { name = "t" })).GetProperty("token").GetProperty("id").GetString();

        Assert.Equal(3, (await operators.Mutate("setQuota", "dailyQuota", new { appId = portal.AppId, dailyQuota = 3 })).GetProperty("dailyQuota").GetInt32());
        Assert.Empty(await operators.Errors("setQuota", new { userName = "li_si_01", tokenId = token, dailyQuota = 1_000_000 }));

        var me = (await portal.Developer.Ask("{ me { apps { dailyQuota remainingToday } tokens { dailyQuota remainingToday } } }")).GetProperty("data").GetProperty("me");
        Assert.Equal("""{"dailyQuota":3,"remainingToday":3}""", me.GetProperty("apps")[0].GetRawText());
        Assert.Equal("""{"dailyQuota":1000000,"remainingToday":1000000}""", me.GetProperty("tokens")[0].GetRawText());
        Assert.Equal(["NO_QUOTA_OWNER"], await operators.Errors("setQuota", new { dailyQuota = 5 }));
        Assert.Equal(["NO_QUOTA_OWNER"], await operators.Errors("setQuota", new { appId = portal.AppId, userName = "li_si_01", tokenId = token, dailyQuota = 5 }));
        Assert.Equal(["BAD_QUOTA"], await operators.Errors("setQuota", new { appId = portal.AppId, dailyQuota = 0 }));
    }

    private static async Task<JsonElement[]> Apps(Browser browser) =>
        [.. (await browser.Ask($"{{ me {{ apps {{ {Shown} }} }} }}")).GetProperty("data").GetProperty("me").GetProperty("apps").EnumerateArray()];
}
