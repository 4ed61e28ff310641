using System.Security.Cryptography;

namespace OpenData.Silo.Tests.Accounts.External;

/// <summary>Id tokens that must not be taken: nobody comes in by one, and nothing is bound.</summary>
public sealed class ForgedTokenTests
{
    public static TheoryData<string> Forgeries =>
        ["unsigned", "other-key", "shared-secret", "audience", "party", "nonce", "no-nonce", "expired", "early", "issuer", "no-subject", "garbage"];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_token_opens_nothing(string forgery)
    {
        await using var forging = await ForgingProvider.Start();
        using var otherKey = RSA.Create(2048);
        forging.Token = provider => forgery switch
        {
            "unsigned" => ForgingProvider.Unsigned(provider.Good()),
            "other-key" => provider.Sign(provider.Good(), otherKey),
            "shared-secret" => ForgingProvider.SignShared(provider.Good()),
            "audience" => provider.Sign(With(provider, "aud", "another")),
            "party" => provider.Sign(With(provider, "azp", "another")),
            "nonce" => provider.Sign(With(provider, "nonce", "of another visit")),
            "no-nonce" => provider.Sign(Without(provider, "nonce")),
            "expired" => provider.Sign(With(provider, "exp", 1_700_000_100L)),
            "early" => provider.Sign(With(provider, "nbf", 3_900_000_000L)),
            "issuer" => provider.Sign(With(provider, "iss", "https://another.example")),
            "no-subject" => provider.Sign(Without(provider, "sub")),
            _ => "no.token.atall",
        };
        Assert.Equal("/login/problem?why=provider-failed", await Return(forging));
    }

    [Fact]
    public async Task The_same_token_without_a_fault_is_taken()
    {
        await using var forging = await ForgingProvider.Start();
        Assert.Equal("/login/external", await Return(forging));
    }

    [Fact]
    public async Task An_answer_that_another_issuer_gave_is_refused()
    {
        await using var forging = await ForgingProvider.Start();
        Assert.Equal("/login/problem?why=provider-failed", await Return(forging, "&iss=https%3A%2F%2Fanother.example"));
    }

    [Fact]
    public async Task An_answer_that_names_nobody_is_refused_where_the_provider_says_that_it_names_itself()
    {
        await using var forging = await ForgingProvider.Start();
        forging.NamesItself = true;
        Assert.Equal("/login/problem?why=provider-failed", await Return(forging));
        Assert.Equal("/login/external", await Return(forging, "&iss=" + Uri.EscapeDataString(forging.Issuer.AbsoluteUri.TrimEnd('/'))));
    }

    private static async Task<string> Return(ForgingProvider forging, string more = "")
    {
        await using var portal = await OidcPortal.Start(forging.Issuer, verifies: false);
        var browser = portal.Browser();
        var there = await browser.Leave();
        forging.Nonce = there.Parameter("nonce");
        Assert.Equal("S256", there.Parameter("code_challenge_method"));
        var back = $"http://localhost/login/external/city/callback?code=any&state={there.Parameter("state")}{more}";
        var to = await browser.ComeBack(new Uri(back));
        Assert.Null(browser.Cookie);
        return to;
    }

    private static Dictionary<string, object> With(ForgingProvider provider, string claim, object value) =>
        new(provider.Good()) { [claim] = value };

    private static Dictionary<string, object> Without(ForgingProvider provider, string claim)
    {
        var claims = provider.Good();
        claims.Remove(claim);
        return claims;
    }
}
