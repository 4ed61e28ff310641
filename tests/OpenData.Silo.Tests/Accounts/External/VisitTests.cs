using System.Net;
using OpenData.PostgresFixture;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Accounts.External;

/// <summary>Visits to a provider: who may end one, when, and where people are sent from it.</summary>
public sealed class VisitTests(RealProvider provider) : IClassFixture<RealProvider>
{
    [Fact]
    public async Task Who_refuses_there_is_told_so_here()
    {
        await using var portal = await OidcPortal.Start(provider.Issuer);
        using var pages = new ProviderPages();
        var browser = portal.Browser();
        Assert.Equal("/login/problem?why=denied", await browser.ComeBack(await pages.Abort(await browser.Leave())));
        Assert.Null(browser.Cookie);
    }

    [Fact]
    public async Task A_return_is_good_once_and_for_the_browser_that_left()
    {
        await using var portal = await OidcPortal.Start(provider.Issuer);
        using var pages = new ProviderPages();
        var browser = portal.Browser();
        var back = await pages.LogIn(await browser.Leave(), "zheng");
        var others = browser.Others.ToDictionary();

        var thief = portal.Browser();
        Assert.Equal("/login/problem?why=visit-over", await thief.ComeBack(back));
        Assert.Equal("/login/external", await browser.ComeBack(back));
        Assert.Equal("/login/problem?why=visit-over", await browser.ComeBack(back));

        var copy = portal.Browser();
        foreach (var (name, value) in others)
        {
            copy.Others[name] = value;
        }

        Assert.Equal("/login/problem?why=visit-over", await copy.ComeBack(back));
        Assert.Null(copy.Cookie);
    }

    [Fact]
    public async Task Of_many_returns_at_once_one_is_good()
    {
        await using var portal = await OidcPortal.Start(provider.Issuer);
        using var pages = new ProviderPages();
        var browser = portal.Browser();
        var back = await pages.LogIn(await browser.Leave(), "feng");
        var copies = Enumerable.Range(0, 5).Select(_ => portal.Browser()).ToArray();
        foreach (var (name, value) in browser.Others)
        {
            Array.ForEach(copies, copy => copy.Others[name] = value);
        }

        var ends = await Task.WhenAll(copies.Select(copy => copy.ComeBack(back)));
        Assert.Single(ends, end => end == "/login/external");
        Assert.Equal(4, ends.Count(end => end == "/login/problem?why=visit-over"));
    }

    [Fact]
    public async Task Who_stays_away_for_ten_minutes_begins_again()
    {
        await using var portal = await OidcPortal.Start(provider.Issuer);
        using var pages = new ProviderPages();
        var browser = portal.Browser();
        var back = await pages.LogIn(await browser.Leave(), "chen");
        portal.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("/login/problem?why=visit-over", await browser.ComeBack(back));
    }

    [Fact]
    public async Task A_return_without_a_code_is_refused_and_the_log_has_the_error_alone()
    {
        using var log = new CapturedLog();
        await using var portal = await OidcPortal.Start(provider.Issuer, logs: log);
        foreach (var (answer, logged) in new[]
        {
            ("error=invalid_scope&error_description=no+secret", "invalid_scope"),
            ("error=%0aforged+line", ""),
            ("nothing=at+all", ""),
        })
        {
            var browser = portal.Browser();
            var state = Uri.EscapeDataString((await browser.Leave()).Parameter("state"));
            var back = new Uri($"http://localhost/login/external/city/callback?{answer}&state={state}");
            Assert.Equal("/login/problem?why=provider-failed", await browser.ComeBack(back));
            Assert.Contains(log.Lines, line => line.Contains($"without what is needed. {logged}", StringComparison.Ordinal));
            Assert.Equal("/login/problem?why=visit-over", await browser.ComeBack(back));
        }

        Assert.DoesNotContain(log.Lines, line => line.Contains("no secret", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("forged line", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("state=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_provider_that_is_down_stops_nothing_else()
    {
        await using var portal = await OidcPortal.Start(new Uri($"http://127.0.0.1:{LoopbackPort.Free()}"));
        var browser = portal.Browser();
        Assert.Equal("/login/problem?why=provider-failed", (await browser.Leave()).OriginalString);
        Assert.Empty(browser.Others);
        await browser.Register();
        Assert.Equal("li_si_01", await browser.Me());
    }

    [Fact]
    public async Task A_return_with_another_state_or_by_another_provider_is_refused()
    {
        await using var portal = await OidcPortal.Start(provider.Issuer);
        using var pages = new ProviderPages();
        var browser = portal.Browser();
        var back = await pages.LogIn(await browser.Leave(), "qian");
        var forged = new Uri(back.AbsoluteUri.Replace(back.Parameter("state"), new string('0', 64), StringComparison.Ordinal));
        Assert.Equal("/login/problem?why=visit-over", await browser.ComeBack(forged));
        var elsewhere = new Uri(back.AbsoluteUri.Replace("/city/", "/other/", StringComparison.Ordinal));
        Assert.Equal("/login/problem?why=visit-over", await browser.ComeBack(elsewhere));
        Assert.Null(browser.Cookie);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_another_site(string next)
    {
        await using var portal = await OidcPortal.Start(provider.Issuer);
        using var pages = new ProviderPages();
        var browser = portal.Browser();
        await browser.ComeBack(await pages.LogIn(await browser.Leave(next: next), "sun"));
        var stranger = (await browser.Ask("{ externalStranger { next } }")).GetProperty("data").GetProperty("externalStranger");
        Assert.Equal("/", stranger.GetProperty("next").GetString());
    }

    [Fact]
    public async Task A_provider_that_nobody_knows_is_not_found()
    {
        await using var portal = await OidcPortal.Start(provider.Issuer);
        using var answer = await portal.Browser().Go("/login/external/nobody");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
