using System.Web;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Authorization;
using OpenData.Grains.Apps.Flows;
using OpenData.Grains.Tests.Accounts;
using Orleans.Storage;

namespace OpenData.Grains.Tests.Apps;

/// <summary>Codes and bearer tokens.</summary>
public sealed class AuthorizationTests
{
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    // The pair of RFC 7636, appendix B.
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    [Fact]
    public async Task A_code_gives_a_bearer_token_for_two_hours()
    {
        await using var town = await AppTown.Start();
        var app = (await town.App(await town.Person())).App;
        var code = await Code(town, app);

        var token = await town.Bearers.ForCode(app, code, AppTown.Callback, null, isProven: true);

        Assert.Equal(app.Id, (await town.Calling(token!))?.Id);
        town.Time.Advance(GrantBearer.Lifetime - AppDirectory.Memory);
        Assert.NotNull(await town.Calling(token!));
        town.Time.Advance(AppDirectory.Memory);
        Assert.Null(await town.Calling(token!));
    }

    [Fact]
    public async Task A_code_that_is_used_again_ends_the_token_that_it_gave()
    {
        await using var town = await AppTown.Start();
        var app = (await town.App(await town.Person())).App;
        var code = await Code(town, app);
        var token = await town.Bearers.ForCode(app, code, AppTown.Callback, null, isProven: true);
        var other = await town.Bearers.ForApp(app);

        Assert.Null(await town.Bearers.ForCode(app, code, AppTown.Callback, null, isProven: true));

        Assert.Null(await town.Calling(token!));
        Assert.NotNull(await town.Calling(other));
    }

    [Fact]
    public async Task Of_fifty_that_use_a_code_at_once_over_two_silos_one_gets_a_token_at_most()
    {
        await using var left = await AppTown.Start();
        await using var right = await AppTown.Start(left.Silo.Folder, left.Time);
        var app = (await left.App(await left.Person())).App;
        var code = await Code(left, app);
        // Neither knows of the other, as when a cluster falls apart: only the stored state is between them.
        await right.Bearers.ForCode(app, code[..33] + new string('x', 43), AppTown.Callback, null, isProven: true);

        var tokens = await Task.WhenAll(Enumerable.Range(0, 50).Select(async place =>
        {
            try
            {
                return await (place % 2 == 0 ? left : right).Bearers.ForCode(app, code, AppTown.Callback, null, isProven: true);
            }
            catch (InconsistentStateException)
            {
                return null;
            }
        }));

        Assert.Single(tokens, token => token is not null);
        Assert.Null(await right.Calling(tokens.Single(token => token is not null)!)); // The others used the code again.
    }

    [Fact]
    public async Task A_code_dies_after_five_minutes_and_with_a_wrong_try()
    {
        await using var town = await AppTown.Start();
        var app = (await town.App(await town.Person())).App;
        var late = await Code(town, app);
        town.Time.Advance(GrantCode.Lifetime);
        Assert.Null(await town.Bearers.ForCode(app, late, AppTown.Callback, null, isProven: true));

        var tried = await Code(town, app);
        Assert.Null(await town.Bearers.ForCode(app, tried, "https://evil.example/", null, isProven: true));
        Assert.Null(await town.Bearers.ForCode(app, tried, AppTown.Callback, null, isProven: true));
    }

    [Fact]
    public async Task A_code_of_one_app_is_good_for_no_other()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();
        var app = (await town.App(owner)).App;
        var other = (await town.App(owner)).App;
        var code = await Code(town, app);

        Assert.Null(await town.Bearers.ForCode(other, code, AppTown.Callback, null, isProven: true));

        Assert.NotNull(await town.Bearers.ForCode(app, code, AppTown.Callback, null, isProven: true));
    }

    [Theory]
    [InlineData(Verifier, true, true)]
    [InlineData(Verifier, false, false)] // It has a secret, so it shows it.
    [InlineData(null, true, false)]
    [InlineData("wrong-wrong-wrong-wrong-wrong-wrong-wrong-wrong", true, false)]
    [InlineData("short", false, false)]
    public async Task A_code_with_a_challenge_needs_its_verifier(string? verifier, bool isProven, bool isGiven)
    {
        await using var town = await AppTown.Start();
        var app = (await town.App(await town.Person())).App;
        var code = await Code(town, app, Challenge);

        Assert.Equal(isGiven, await town.Bearers.ForCode(app, code, AppTown.Callback, verifier, isProven) is not null);
    }

    [Fact]
    public async Task An_app_without_a_secret_proves_itself_by_the_verifier_alone()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();
        var app = (await town.Apps.Revoke(owner.Id, (await town.App(owner)).App.Id, AppCredential.Secret, Town.Me)).Value!;
        var code = await Code(town, app, Challenge);

        Assert.NotNull(await town.Bearers.ForCode(app, code, AppTown.Callback, Verifier, isProven: false));
    }

    [Theory]
    [InlineData(null, false)] // Nobody has proven anything.
    [InlineData(Verifier, true)] // The code was put in the place of one with a challenge.
    public async Task A_code_without_a_challenge_needs_the_secret_and_takes_no_verifier(string? verifier, bool isProven)
    {
        await using var town = await AppTown.Start();
        var app = (await town.App(await town.Person())).App;

        Assert.Null(await town.Bearers.ForCode(app, await Code(town, app), AppTown.Callback, verifier, isProven));
    }

    [Fact]
    public async Task An_app_that_is_not_known_or_an_address_that_it_has_not_registered_gets_nothing()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();
        var app = (await town.App(owner)).App;
        foreach (var (request, code) in new[]
        {
            (Asking(app) with { ClientId = Guid.NewGuid().ToString("D") }, RefusalCode.UnknownClient),
            (Asking(app) with { ClientId = "x" }, RefusalCode.UnknownClient),
            (Asking(app) with { RedirectUri = AppTown.Callback + "/" }, RefusalCode.UnknownRedirectUri),
            (Asking(app) with { RedirectUri = "https://evil.example/" }, RefusalCode.UnknownRedirectUri),
            (Asking(app) with { RedirectUri = "" }, RefusalCode.UnknownRedirectUri),
        })
        {
            Assert.Equal(code, (await town.Authorizations.Check(request)).Refusals[0].Code);
            var decided = await town.Authorizations.Decide(AppTown.ProofOf(owner), request, isAllowed: true, Town.Me);
            Assert.Equal(code, decided.Refusals[0].Code);
            Assert.Null(decided.Value);
        }
    }

    [Fact]
    public async Task What_an_app_asks_wrongly_goes_back_to_it()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();
        var app = (await town.App(owner)).App;
        foreach (var (request, error) in new[]
        {
            (Asking(app) with { ResponseType = "token" }, "unsupported_response_type"),
            (Asking(app) with { Scope = "all" }, "invalid_scope"),
            (Asking(app) with { CodeChallenge = Verifier, CodeChallengeMethod = "plain" }, "invalid_request"),
            (Asking(app) with { CodeChallenge = Verifier }, "invalid_request"),
            (Asking(app) with { CodeChallenge = "short", CodeChallengeMethod = "S256" }, "invalid_request"),
        })
        {
            var answer = (await town.Authorizations.Decide(AppTown.ProofOf(owner), request, isAllowed: true, Town.Me)).Value!;
            Assert.Equal($"{AppTown.Callback}?error={error}&state=a%26b", answer.RedirectTo);
        }

        var denied = (await town.Authorizations.Decide(AppTown.ProofOf(owner), Asking(app), isAllowed: false, Town.Me)).Value!;
        Assert.Equal($"{AppTown.Callback}?error=access_denied&state=a%26b", denied.RedirectTo);
    }

    [Fact]
    public async Task An_app_without_a_secret_must_use_a_challenge()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();
        var app = (await town.App(owner)).App;
        app = (await town.Apps.Revoke(owner.Id, app.Id, AppCredential.Secret, Town.Me)).Value!;

        Assert.Contains("invalid_request", (await town.Authorizations.Check(Asking(app))).Value!.RedirectTo, StringComparison.Ordinal);
        var code = await Code(town, app, Challenge);
        Assert.NotNull(await town.Bearers.ForCode(app, code, AppTown.Callback, Verifier, isProven: false));
    }

    [Fact]
    public async Task An_app_ends_its_own_tokens_and_no_others()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();
        var app = (await town.App(owner)).App;
        var other = (await town.App(owner)).App;
        var token = await town.Bearers.ForApp(app);

        await town.Bearers.Revoke(other, token);
        await town.Bearers.Revoke(app, "odb_x");
        Assert.NotNull(await town.Calling(token));

        await town.Bearers.Revoke(app, token);
        Assert.Null(await town.Calling(token));
    }

    [Fact]
    public async Task The_password_of_the_owner_is_taken_and_of_nobody_else_and_failures_count()
    {
        await using var town = await AppTown.Start();
        var app = (await town.App(await town.Person())).App;
        await town.Person("wang_wu_01", "13912345678");

        Assert.NotNull((await town.Bearers.ForPassword(app, "li_si_01", Town.Password, Town.Here)).Value);
        Assert.Equal(
            RefusalCode.WrongLogin, (await town.Bearers.ForPassword(app, "wang_wu_01", Town.Password, Town.Here)).Refusals[0].Code);

        // Passwords of others are not tried: their account is neither locked nor forgiven by it.
        for (var i = 0; i < 6; i++)
        {
            await town.Bearers.ForPassword(app, "wang_wu_01", "Wrong1234", new Visitor($"192.0.2.{i + 20}", ""));
        }

        var signIns = town.Silo.Services.GetRequiredService<ISignIns>();
        Assert.Empty((await signIns.SignIn("wang_wu_01", Town.Password, new Visitor("192.0.2.99", ""))).Refusals);
        for (var i = 0; i < 5; i++)
        {
            var from = new Visitor($"192.0.2.{i + 10}", "");
            Assert.Equal(RefusalCode.WrongLogin, (await town.Bearers.ForPassword(app, "li_si_01", "Wrong1234", from)).Refusals[0].Code);
        }

        Assert.Equal(RefusalCode.Locked, (await town.Bearers.ForPassword(app, "li_si_01", Town.Password, Town.Here)).Refusals[0].Code);
    }

    [Fact]
    public async Task What_is_over_does_not_stay_in_the_state()
    {
        await using var town = await AppTown.Start();
        var app = (await town.App(await town.Person())).App;
        var tokens = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            tokens.Add(await town.Bearers.ForApp(app));
        }

        Assert.Null(await town.Calling(tokens[9]));
        Assert.NotNull(await town.Calling(tokens[10]));
    }

    [Fact]
    public async Task A_nonce_is_good_once_and_slots_come_round()
    {
        await using var town = await AppTown.Start();
        const long Minute = 29_538_960;
        var grain = town.Silo.Grain<INonceGrain>(INonceGrain.KeyOf("a", Minute));

        var used = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => grain.Use(Minute, "nonce-nonce-nonce")));

        Assert.Single(used, NonceUse.Fresh);
        Assert.Equal(19, used.Count(each => each == NonceUse.Used));
        Assert.Equal(NonceUse.Fresh, await grain.Use(Minute, "another-nonce-12"));
        for (var i = 2; i < INonceGrain.MostAMinute; i++)
        {
            Assert.Equal(NonceUse.Fresh, await grain.Use(Minute, $"nonce {i}"));
        }

        Assert.Equal(NonceUse.Full, await grain.Use(Minute, "one too many"));
        Assert.Equal(NonceUse.Used, await grain.Use(Minute, "another-nonce-12"));
        Assert.Equal(INonceGrain.KeyOf("a", Minute), INonceGrain.KeyOf("a", Minute + INonceGrain.Slots));
        Assert.Equal(NonceUse.Fresh, await grain.Use(Minute + INonceGrain.Slots, "nonce-nonce-nonce"));
        Assert.Equal(NonceUse.Used, await grain.Use(Minute, "never-used-before"));
        await using var restarted = await AppTown.Start(town.Silo.Folder, town.Time);
        Assert.Equal(
            NonceUse.Used,
            await restarted.Silo.Grain<INonceGrain>(INonceGrain.KeyOf("a", Minute)).Use(Minute + INonceGrain.Slots, "nonce-nonce-nonce"));
    }

    private static AuthorizationRequest Asking(App app, string? challenge = null) => new(
        app.Id, AppTown.Callback, "code", "invoke", "a&b", challenge, challenge is null ? null : "S256");

    private static async Task<string> Code(AppTown town, App app, string? challenge = null)
    {
        var person = await town.Silo.Grain<IAccountGrain>(app.OwnerId).Read();
        var answer = await town.Authorizations.Decide(AppTown.ProofOf(person!), Asking(app, challenge), isAllowed: true, Town.Me);
        var query = HttpUtility.ParseQueryString(new Uri(answer.Value!.RedirectTo!).Query);
        Assert.Equal("a&b", query["state"]);
        return query["code"]!;
    }
}
