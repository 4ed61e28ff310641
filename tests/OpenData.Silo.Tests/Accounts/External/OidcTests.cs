using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Storage.Model;

namespace OpenData.Silo.Tests.Accounts.External;

/// <summary>Logging in by a real provider of OpenID Connect.</summary>
public sealed class OidcTests(RealProvider provider) : IClassFixture<RealProvider>
{
    [Fact]
    public async Task A_stranger_registers_is_verified_and_comes_in_without_a_password_afterwards()
    {
        await using var portal = await OidcPortal.Start(provider.Issuer);
        using var pages = new ProviderPages();
        var browser = portal.Browser();
        Assert.Equal("/login/external", await browser.ComeBack(await pages.LogIn(await browser.Leave(), "wang")));
        Assert.Null(browser.Cookie);
        var stranger = (await browser.Ask("{ externalStranger { provider { id chineseName } isVerified next } }")).GetProperty("data").GetProperty("externalStranger");
        Assert.Equal("/account", stranger.GetProperty("next").GetString());
        Assert.True(stranger.GetProperty("isVerified").GetBoolean());

        await browser.RegisterExternal("wang_01", "13812345678");
        var me = (await browser.Ask("{ me { userName roles realName externalIdentities { id provider } } }")).GetProperty("data").GetProperty("me");
        Assert.Contains("VERIFIED", me.GetProperty("roles").EnumerateArray().Select(each => each.GetString()));
        Assert.Equal("王*明", me.GetProperty("realName").GetString());
        Assert.Equal("city", Assert.Single(me.GetProperty("externalIdentities").EnumerateArray()).GetProperty("provider").GetString());
        Assert.Equal(JsonValueKind.Null, (await browser.Ask("{ externalStranger { next } }")).GetProperty("data").GetProperty("externalStranger").ValueKind);
        Assert.Equal(["Registered self", "IdentityBound self", "RoleGiven oidc:city"], await Audit(portal));

        var again = portal.Browser();
        Assert.Equal("/account/security", await again.ComeBack(await pages.LogIn(await again.Leave(next: "/account/security"), "wang")));
        Assert.Equal("wang_01", await again.Me());
    }

    [Fact]
    public async Task Who_knows_an_accounts_password_binds_it_and_unbinds_it_by_the_password_again()
    {
        await using var portal = await OidcPortal.Start(provider.Issuer);
        await portal.Browser("li_si_01", "13812345678");
        using var pages = new ProviderPages();
        var browser = portal.Browser();
        await browser.ComeBack(await pages.LogIn(await browser.Leave(), "li"));
        Assert.Equal(["WRONG_LOGIN"], await browser.BindExternal("li_si_01", "Wrong1234"));
        Assert.Null(await browser.Me());
        Assert.Empty(await browser.BindExternal("li_si_01", Browser.Password));
        Assert.Equal("li_si_01", await browser.Me());
        var identityId = (await browser.Ask("{ me { externalIdentities { id } } }")).GetProperty("data").GetProperty("me")
            .GetProperty("externalIdentities")[0].GetProperty("id").GetString();
        Assert.Contains("VERIFIED", await Roles(browser));
        Assert.Equal(["WRONG_PASSWORD"], await browser.Errors("unbindExternal", new { identityId, password = "Wrong1234" }));
        Assert.Empty(await browser.Errors("unbindExternal", new { identityId, password = Browser.Password }));
        Assert.DoesNotContain("VERIFIED", await Roles(browser)); // Or one person could verify account after account.
        Assert.Equal(["NO_IDENTITY"], await browser.Errors("unbindExternal", new { identityId, password = Browser.Password }));

        var stranger = portal.Browser();
        Assert.Equal("/login/external", await stranger.ComeBack(await pages.LogIn(await stranger.Leave(), "li")));
    }

    [Fact]
    public async Task Who_was_verified_otherwise_stays_so_when_a_provider_is_unbound_and_two_windows_bind_once()
    {
        await using var portal = await OidcPortal.Start(provider.Issuer);
        await portal.Browser("li_si_01", "13812345678", Role.Verified);
        using var pages = new ProviderPages();
        var (one, two) = (portal.Browser(), portal.Browser());
        await one.ComeBack(await pages.LogIn(await one.Leave(), "li"));
        await two.ComeBack(await pages.LogIn(await two.Leave(), "li"));
        Assert.Empty(await one.BindExternal("li_si_01", Browser.Password));
        Assert.Equal(["IDENTITY_BOUND"], await two.BindExternal("li_si_01", Browser.Password));
        var again = portal.Browser();
        await again.ComeBack(await pages.LogIn(await again.Leave(), "li"));
        Assert.Equal("li_si_01", await again.Me()); // The second window has not freed the name.

        var identityId = (await one.Ask("{ me { externalIdentities { id } } }")).GetProperty("data").GetProperty("me")
            .GetProperty("externalIdentities")[0].GetProperty("id").GetString();
        Assert.Empty(await one.Errors("unbindExternal", new { identityId, password = Browser.Password }));
        Assert.Contains("VERIFIED", await Roles(one));
    }

    [Fact]
    public async Task A_ticket_is_good_for_one_account_and_for_ten_minutes()
    {
        await using var portal = await OidcPortal.Start(provider.Issuer);
        await portal.Browser("li_si_01", "13812345678");
        using var pages = new ProviderPages();
        var browser = portal.Browser();
        Assert.Equal(["EXPIRED_VISIT"], await browser.BindExternal("li_si_01", Browser.Password));
        await browser.ComeBack(await pages.LogIn(await browser.Leave(), "zhao"));
        portal.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(["EXPIRED_VISIT"], await browser.BindExternal("li_si_01", Browser.Password));
        Assert.Null(await browser.Me());
    }

    [Fact]
    public async Task An_account_is_bound_to_one_person_of_a_provider()
    {
        await using var portal = await OidcPortal.Start(provider.Issuer);
        await portal.Browser("li_si_01", "13812345678");
        foreach (var (login, errors) in new[] { ("one", Array.Empty<string>()), ("two", ["IDENTITY_BOUND"]) })
        {
            using var pages = new ProviderPages();
            var browser = portal.Browser();
            await browser.ComeBack(await pages.LogIn(await browser.Leave(), login));
            Assert.Equal(errors, await browser.BindExternal("li_si_01", Browser.Password));
            Assert.Equal(errors.Length == 0 ? "li_si_01" : null, await browser.Me());
        }
    }

    [Fact]
    public async Task A_person_of_a_provider_is_bound_to_one_account()
    {
        await using var portal = await OidcPortal.Start(provider.Issuer);
        await portal.Browser("li_si_01", "13812345678");
        await portal.Browser("wang_01", "13912345678");
        using var pages = new ProviderPages();
        var (first, second) = (portal.Browser(), portal.Browser());
        await first.ComeBack(await pages.LogIn(await first.Leave(), "twice"));
        await second.ComeBack(await pages.LogIn(await second.Leave(), "twice"));
        Assert.Empty(await first.BindExternal("li_si_01", Browser.Password));
        Assert.Equal(["IDENTITY_BOUND"], await second.BindExternal("wang_01", Browser.Password));
        Assert.Null(await second.Me());
    }

    [Fact]
    public async Task A_provider_that_verifies_nobody_gives_no_role()
    {
        await using var portal = await OidcPortal.Start(provider.Issuer, verifies: false);
        using var pages = new ProviderPages();
        var browser = portal.Browser();
        await browser.ComeBack(await pages.LogIn(await browser.Leave(), "wu"));
        await browser.RegisterExternal("wu_0001", "13812345678");
        var me = (await browser.Ask("{ me { roles realName } }")).GetProperty("data").GetProperty("me");
        Assert.Equal("REGISTERED", Assert.Single(me.GetProperty("roles").EnumerateArray()).GetString());
        Assert.Equal(JsonValueKind.Null, me.GetProperty("realName").ValueKind);
    }

    private static async Task<string[]> Audit(AccountPortal portal)
    {
        await using var context = await portal.Portal.Services.GetRequiredService<IDbContextFactory<OpenDataContext>>().CreateDbContextAsync();
        var rows = await context.Audit.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync();
        return [.. rows.Select(row => $"{row.Action} {(row.Actor == row.Subject ? "self" : row.Actor)}")];
    }

    private static async Task<IEnumerable<string?>> Roles(Browser browser) =>
        [.. (await browser.Ask("{ me { roles } }")).GetProperty("data").GetProperty("me").GetProperty("roles").EnumerateArray().Select(each => each.GetString())];
}
