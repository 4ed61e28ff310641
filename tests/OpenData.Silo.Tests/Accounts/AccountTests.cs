using System.Net;
using System.Text.Json;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Accounts;

/// <summary>Accounts as a browser uses them.</summary>
public sealed class AccountTests
{
    [Fact]
    public async Task A_person_registers_signs_out_and_in_and_sees_themselves_masked()
    {
        await using var portal = await AccountPortal.Start();
        var browser = portal.Browser();
        Assert.Null(await browser.Me());
        await browser.Register();
        Assert.Equal("li_si_01", await browser.Me());
        await browser.Mutate("updateProfile", "me { email }", new { email = "lisi@example.cn", occupation = "工程师" });
        var me = (await browser.Ask(
            "{ me { kind roles mobile email occupation sessions { device address isCurrent } tokens { id } } }")).GetProperty("data").GetProperty("me");
        Assert.Equal("138****5678", me.GetProperty("mobile").GetString());
        Assert.DoesNotContain("lisi@", me.ToString(), StringComparison.Ordinal);
        Assert.Equal("Firefox, Linux", Assert.Single(me.GetProperty("sessions").EnumerateArray()).GetProperty("device").GetString());
        await browser.Ask("mutation { signOut { errors { code } } }");
        Assert.Null(browser.Cookie);
        Assert.Null(await browser.Me());
        Assert.Empty(await browser.SignIn("13812345678", Browser.Password));
        Assert.Equal("li_si_01", await browser.Me());
    }

    [Fact]
    public async Task Errors_are_data_in_the_readers_language_with_the_field()
    {
        await using var portal = await AccountPortal.Start();
        var browser = portal.Browser();
        var input = new { userName = "1", mobile = "1", code = "1", password = "abc", acceptsTerms = false };
        var payload = await browser.Mutate("registerPerson", "me { id }", input);
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("me").ValueKind);
        var first = payload.GetProperty("errors")[0];
        Assert.Equal(["input", "userName"], first.GetProperty("path").EnumerateArray().Select(each => each.GetString()));
        Assert.Contains("用户名", first.GetProperty("message").GetString(), StringComparison.Ordinal);
        browser.Headers["Accept-Language"] = "en";
        payload = await browser.Mutate("registerPerson", "me { id }", input);
        Assert.StartsWith("A user name has", payload.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_developer_calls_an_interface_with_a_token_of_their_own()
    {
        await using var portal = await AccountPortal.Start();
        var browser = await portal.Browser("li_si_01", "13812345678");
        await browser.BecomeDeveloper();
        var made = await browser.Mutate("createToken", "secret token { id prefix dailyQuota remainingToday status }", new { name = "公交应用" });
        var secret = made.GetProperty("secret").GetString()!;
        Assert.Equal(20, made.GetProperty("token").GetProperty("remainingToday").GetInt32());
        Assert.Equal(HttpStatusCode.OK, await Call(portal, secret));
        var tokenId = made.GetProperty("token").GetProperty("id").GetString();
        var renewed = (await browser.Mutate("refreshToken", "secret", new { tokenId })).GetProperty("secret").GetString()!;
        Assert.NotEqual(HttpStatusCode.OK, await Call(portal, secret));
        Assert.Equal(HttpStatusCode.OK, await Call(portal, renewed));
        var ended = await browser.Mutate("revokeToken", "me { tokens { status } }", new { tokenId });
        Assert.Equal("REVOKED", ended.GetProperty("me").GetProperty("tokens")[0].GetProperty("status").GetString());
        Assert.DoesNotContain(secret, (await browser.Ask("{ me { tokens { id name prefix } } }")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_password_ends_every_session_but_the_one_that_changed_it()
    {
        await using var portal = await AccountPortal.Start();
        var here = await portal.Browser("li_si_01", "13812345678");
        var there = portal.Browser();
        Assert.Empty(await there.SignIn("li_si_01", Browser.Password));
        var before = here.Cookie;
        Assert.Empty(await here.Errors("changePassword", new { currentPassword = Browser.Password, newPassword = "Another123" }));
        Assert.Null(await there.Me());
        Assert.Equal("li_si_01", await here.Me());
        var thief = portal.Browser();
        thief.Cookie = before;
        Assert.Null(await thief.Me());
    }

    [Fact]
    public async Task A_session_elsewhere_is_ended_from_here()
    {
        await using var portal = await AccountPortal.Start();
        var here = await portal.Browser("li_si_01", "13812345678");
        var there = portal.Browser();
        Assert.Empty(await there.SignIn("li_si_01", Browser.Password));
        var sessions = (await here.Ask("{ me { sessions { id isCurrent } } }")).GetProperty("data").GetProperty("me").GetProperty("sessions");
        var other = sessions.EnumerateArray().Single(each => !each.GetProperty("isCurrent").GetBoolean()).GetProperty("id").GetString();
        Assert.Empty(await here.Errors("revokeSession", new { sessionId = other }));
        Assert.Null(await there.Me());
        Assert.NotNull(await here.Me());
    }

    [Fact]
    public async Task A_password_is_reset_by_the_mobile()
    {
        await using var portal = await AccountPortal.Start();
        var browser = await portal.Browser("li_si_01", "13812345678");
        var stranger = portal.Browser();
        var code = await stranger.Code("13812345678", "RESET_PASSWORD");
        var ticket = (await stranger.Mutate("verifyReset", "ticket", new { mobile = "13812345678", code })).GetProperty("ticket").GetString();
        Assert.Empty(await stranger.Errors("resetPassword", new { ticket, newPassword = "Another123" }));
        Assert.Equal(["EXPIRED_TICKET"], await stranger.Errors("resetPassword", new { ticket, newPassword = "Another124" }));
        Assert.Null(await browser.Me());
        Assert.Equal(["WRONG_LOGIN"], await stranger.SignIn("li_si_01", Browser.Password));
        Assert.Empty(await stranger.SignIn("li_si_01", "Another123"));
    }

    private static async Task<HttpStatusCode> Call(AccountPortal portal, string token) =>
        (await portal.Portal.Invoke(SampleCatalogue.Stops, ("authToken", token))).Status;
}
