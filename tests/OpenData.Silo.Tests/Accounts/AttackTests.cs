using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace OpenData.Silo.Tests.Accounts;

/// <summary>What must be refused, and must change nothing.</summary>
public sealed class AttackTests
{
    [Fact]
    public async Task The_cookie_is_for_no_script_and_no_other_site()
    {
        await using var portal = await AccountPortal.Start();
        var browser = portal.Browser();
        var captcha = await browser.Captcha();
        Assert.Null(browser.SetCookie);
        _ = captcha;
        await browser.Register();
        Assert.Empty(await browser.SignIn("li_si_01", Browser.Password));
        Assert.Contains("httponly", browser.SetCookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", browser.SetCookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", browser.SetCookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_session_that_somebody_planted_is_not_taken_over()
    {
        await using var portal = await AccountPortal.Start();
        await portal.Browser("li_si_01", "13812345678");
        var victim = portal.Browser();
        victim.Cookie = "opendata_session=0123456789abcdef0123456789abcdef.planted";
        var planted = victim.Cookie;
        Assert.Empty(await victim.SignIn("li_si_01", Browser.Password));
        Assert.NotEqual(planted, victim.Cookie);
        var attacker = portal.Browser();
        attacker.Cookie = planted;
        Assert.Null(await attacker.Me());
    }

    [Fact]
    public async Task Signing_in_again_ends_the_session_before()
    {
        await using var portal = await AccountPortal.Start();
        var browser = await portal.Browser("li_si_01", "13812345678");
        var thief = portal.Browser();
        thief.Cookie = browser.Cookie;
        Assert.Empty(await browser.SignIn("li_si_01", Browser.Password));
        Assert.Null(await thief.Me());
    }

    [Theory]
    [InlineData("application/json", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("text/plain", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("application/x-www-form-urlencoded", "null", HttpStatusCode.Forbidden)]
    [InlineData("text/plain", "http://localhost", HttpStatusCode.UnsupportedMediaType)]
    public async Task Another_site_changes_nothing(string contentType, string origin, HttpStatusCode status)
    {
        await using var portal = await AccountPortal.Start();
        var browser = await portal.Browser("li_si_01", "13812345678");
        using var answer = await browser.PostForm(
            contentType, """{"query":"mutation { signOut { errors { code } } }"}""", origin);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("li_si_01", await browser.Me());
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task What_a_browser_says_comes_from_elsewhere_is_refused(string from)
    {
        await using var portal = await AccountPortal.Start();
        var browser = await portal.Browser("li_si_01", "13812345678");
        browser.Headers["Sec-Fetch-Site"] = from;
        using var answer = await browser.Send("mutation { signOut { errors { code } } }");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        browser.Headers["Sec-Fetch-Site"] = "same-origin";
        Assert.Equal("li_si_01", await browser.Me());
    }

    [Fact]
    public async Task A_link_changes_nothing()
    {
        await using var portal = await AccountPortal.Start();
        using var answer = await portal.Portal.Client.GetAsync(
            "/graphql?query=" + Uri.EscapeDataString("mutation { signOut { errors { code } } }"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_is_signed_in_on_a_socket_which_may_outlive_the_session()
    {
        await using var portal = await AccountPortal.Start();
        var browser = await portal.Browser("li_si_01", "13812345678");
        using var socket = await portal.Portal.OpenSocket("/graphql", browser.Cookie!);
        await Say("""{"type":"connection_init"}""");
        Assert.Contains("connection_ack", await Hear(), StringComparison.Ordinal);
        await Say("""{"id":"1","type":"subscribe","payload":{"query":"{ me { userName } }"}}""");
        Assert.Contains("\"me\":null", await Hear(), StringComparison.Ordinal);
        Assert.Contains("complete", await Hear(), StringComparison.Ordinal);
        await Say("""{"id":"2","type":"subscribe","payload":{"query":"mutation { revokeSession(input: { sessionId: \"\" }) { errors { code } } }"}}""");
        Assert.Contains("UNAUTHENTICATED", await Hear(), StringComparison.Ordinal);
        Assert.Equal("li_si_01", await browser.Me());

        Task Say(string text) =>
            socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

        async Task<string> Hear()
        {
            var buffer = new byte[4096];
            var heard = await socket.ReceiveAsync(buffer, CancellationToken.None);
            return Encoding.UTF8.GetString(buffer, 0, heard.Count);
        }
    }

    [Fact]
    public async Task Nobody_is_signed_in_on_a_stream_of_events_which_another_may_feed()
    {
        await using var portal = await AccountPortal.Start();
        var browser = await portal.Browser("li_si_01", "13812345678");
        browser.Headers["Accept"] = "text/event-stream";
        using var answer = await browser.Go("/graphql?query=" + Uri.EscapeDataString("{ me { userName } }"));
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"me\":null", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        browser.Headers["Accept"] = "application/graphql-response+json, text/event-stream;q=0.5";
        Assert.Equal("li_si_01", await browser.Me());
    }

    [Fact]
    public async Task Whether_there_is_an_account_is_told_by_no_message()
    {
        await using var portal = await AccountPortal.Start();
        await portal.Browser("li_si_01", "13812345678");
        var browser = portal.Browser();
        Assert.Equal(await Message("li_si_01"), await Message("nobody_01"));
        Assert.Equal(await Message("13812345678"), await Message("13811111111"));
        Assert.Equal(await Sent("13812345678"), await Sent("13811111111"));

        async Task<string> Message(string login)
        {
            var captcha = await browser.Captcha();
            return (await browser.Mutate("signIn", "me { id }", new { login, password = "Wrong1234", captchaId = captcha.Id, captchaAnswer = captcha.Answer })).ToString();
        }

        async Task<string> Sent(string mobile)
        {
            var captcha = await browser.Captcha();
            return (await browser.Mutate("sendCode", "resendAfterSeconds expiresInSeconds", new { mobile, purpose = "RESET_PASSWORD", captchaId = captcha.Id, captchaAnswer = captcha.Answer })).ToString();
        }
    }

    [Fact]
    public async Task A_captcha_is_good_once_and_a_code_too()
    {
        await using var portal = await AccountPortal.Start();
        await portal.Browser("li_si_01", "13812345678");
        var browser = portal.Browser();
        var captcha = await browser.Captcha();
        var input = new { mobile = "13812345678", purpose = "SIGN_IN", captchaId = captcha.Id, captchaAnswer = captcha.Answer };
        Assert.Empty(await browser.Errors("sendCode", input));
        Assert.Equal(["WRONG_CAPTCHA"], await browser.Errors("sendCode", input));
        portal.Time.Advance(TimeSpan.FromMinutes(1));
        var code = await browser.Code("13812345678", "SIGN_IN");
        Assert.Empty(await browser.Errors("signInWithCode", new { mobile = "13812345678", code }));
        Assert.Equal(["EXPIRED_CODE"], await portal.Browser().Errors("signInWithCode", new { mobile = "13812345678", code }));
    }

    [Fact]
    public async Task Five_failures_lock_the_address_and_say_for_how_long()
    {
        await using var portal = await AccountPortal.Start();
        await portal.Browser("li_si_01", "13812345678");
        var browser = portal.Browser();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(["WRONG_LOGIN"], await browser.SignIn("nobody_0" + i.ToString(CultureInfo.InvariantCulture), "Wrong1234"));
        }

        var captcha = await browser.Captcha();
        var locked = (await browser.Mutate("signIn", "me { id }", new
        {
            login = "li_si_01",
            password = Browser.Password,
            captchaId = captcha.Id,
            captchaAnswer = captcha.Answer,
        })).GetProperty("errors")[0];
        Assert.Equal(("LOCKED", 60), (locked.GetProperty("code").GetString(), locked.GetProperty("retryAfterSeconds").GetInt32()));
        portal.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(await browser.SignIn("li_si_01", Browser.Password));
    }

    [Theory]
    [InlineData("roles: [OPERATOR]")]
    [InlineData("id: \"1\"")]
    [InlineData("dailyQuota: 1000000")]
    public async Task Nothing_is_assigned_that_the_input_does_not_have(string smuggled)
    {
        await using var portal = await AccountPortal.Start();
        var browser = await portal.Browser("li_si_01", "13812345678");
        using var answer = await browser.Send($"mutation {{ updateProfile(input: {{ occupation: \"x\", {smuggled} }}) {{ me {{ roles }} }} }}");
        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.OK);
        Assert.Contains("GRAPHQL_VALIDATION_FAILED", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var me = (await browser.Ask("{ me { roles occupation } }")).GetProperty("data").GetProperty("me");
        Assert.Equal(JsonValueKind.Null, me.GetProperty("occupation").ValueKind);
        Assert.Equal("REGISTERED", Assert.Single(me.GetProperty("roles").EnumerateArray()).GetString());
    }

    [Theory]
    [InlineData("'; DROP TABLE accounts; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{7*7}} ${7*7} %s %n")]
    [InlineData("\u202e右至左")]
    public async Task Text_stays_text(string text)
    {
        await using var portal = await AccountPortal.Start();
        var browser = await portal.Browser("li_si_01", "13812345678");
        await browser.Errors("updateProfile", new { occupation = text, industry = text });
        await browser.SignIn(text, text);
        var occupation = (await browser.Ask("{ me { occupation } }")).GetProperty("data").GetProperty("me").GetProperty("occupation").GetString();
        Assert.Equal(text, occupation);
    }

    [Fact]
    public async Task What_is_much_too_long_is_refused()
    {
        await using var portal = await AccountPortal.Start();
        var browser = await portal.Browser("li_si_01", "13812345678");
        Assert.Equal(["BAD_TEXT"], await browser.Errors("updateProfile", new { occupation = new string('长', 10_000) }));
        using var answer = await browser.Send("{ me { id } }", new { filler = new string('x', 4_000_000) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Who_asks_by_another_hosts_name_gets_no_link_to_it()
    {
        await using var portal = await AccountPortal.Start();
        var browser = await portal.Browser("li_si_01", "13812345678");
        browser.Headers["Host"] = "evil.example";
        browser.Headers["X-Forwarded-Host"] = "evil.example";
        using var answer = await browser.Send("{ me { id userName sessions { id address } } }");
        Assert.DoesNotContain("evil", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
