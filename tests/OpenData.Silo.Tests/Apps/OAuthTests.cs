using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Web;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Authorization;
using OpenData.Grains.Apps.Flows;
using OpenData.Silo.Tests.Accounts;

namespace OpenData.Silo.Tests.Apps;

/// <summary>The way of RFC 6749 from a person's decision to a call.</summary>
public sealed class OAuthTests
{
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    [Fact]
    public async Task A_person_allows_an_app_which_calls_with_a_bearer_token_until_it_is_revoked()
    {
        await using var portal = await AppPortal.Start();
        var person = await portal.Accounts.Browser("wang_wu_01", "13912345678");
        var asked = (await person.Ask(
            "query($request: AuthorizationInput!) { authorization(request: $request) { appName appDescription developerName redirectTo errors { code } } }",
            new { request = Request(portal) })).GetProperty("data").GetProperty("authorization");
        Assert.Equal("高德地图", asked.GetProperty("appName").GetString());
        Assert.Equal("李四工作室", asked.GetProperty("developerName").GetString());
        Assert.Equal(JsonValueKind.Null, asked.GetProperty("redirectTo").ValueKind);

        var code = await Code(portal, person);
        using var answer = await portal.Post("/oauth/token", [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", AppPortal.Callback)], Basic(portal));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("no-cache", answer.Headers.Pragma.Single().Name);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(("Bearer", 7200), (body.GetProperty("token_type").GetString(), body.GetProperty("expires_in").GetInt32()));
        var token = body.GetProperty("access_token").GetString()!;
        Assert.Equal(200, await Call(portal, token));
        using var revoked = await portal.Post("/oauth/revoke", [("token", token)], Basic(portal));
        Assert.Equal(HttpStatusCode.OK, revoked.StatusCode);
        portal.Accounts.Time.Advance(AppDirectory.Memory);
        Assert.Equal(40105, await Call(portal, token));
        using var unknown = await portal.Post("/oauth/revoke", [("token", "unknown")], Basic(portal));
        Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
    }

    [Fact]
    public async Task A_person_sees_which_apps_they_have_allowed_and_ends_that()
    {
        await using var portal = await AppPortal.Start();
        var person = await portal.Accounts.Browser("wang_wu_01", "13912345678");
        var token = await Exchange(portal, await Code(portal, person));
        var unused = await Code(portal, person);
        Assert.Equal(200, await Call(portal, token!));

        var listed = Assert.Single((await Listed()).EnumerateArray());
        Assert.Equal(
            ("高德地图", "李四工作室", "invoke", portal.AppId),
            (Text("name"), Text("developerName"), Text("scope"), Text("id")));
        Assert.NotEqual(JsonValueKind.Null, listed.GetProperty("goodUntil").ValueKind);
        Assert.Equal(["NO_ALLOWED_APP"], await portal.Developer.Errors("revokeGrant", new { appId = portal.AppId }));

        Assert.Empty(await person.Errors("revokeGrant", new { appId = portal.AppId }));
        portal.Accounts.Time.Advance(AppDirectory.Memory);
        Assert.Equal(40105, await Call(portal, token!));
        Assert.Null(await Exchange(portal, unused));
        Assert.Empty((await Listed()).EnumerateArray());

        async Task<JsonElement> Listed() =>
            (await person.Ask("{ me { allowedApps { id name developerName domains scope since lastAllowedAt goodUntil } } }"))
                .GetProperty("data").GetProperty("me").GetProperty("allowedApps");

        string Text(string name) => listed.GetProperty(name).GetString()!;
    }

    [Fact]
    public async Task The_app_of_somebody_who_is_blocked_is_not_known()
    {
        await using var portal = await AppPortal.Start();
        var boss = await portal.Accounts.Browser("boss_01", "13900000001", Role.Operator);
        var token = await Exchange(portal, await Code(portal, portal.Developer));
        Assert.Empty(await boss.Errors("blockAccount", new { userName = "li_si_01", reason = "滥用接口" }));
        portal.Accounts.Time.Advance(AppDirectory.Memory);
        Assert.Equal(40105, await Call(portal, token!));
        using var refused = await portal.Post("/oauth/token", [("grant_type", "client_credentials")], Basic(portal));
        Assert.Equal("invalid_client", await ErrorOf(refused, HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task A_code_that_is_sent_twice_ends_the_token()
    {
        await using var portal = await AppPortal.Start();
        var code = await Code(portal, portal.Developer);
        var token = await Exchange(portal, code);
        Assert.Equal(200, await Call(portal, token!));

        using var again = await portal.Post("/oauth/token", [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", AppPortal.Callback)], Basic(portal));

        Assert.Equal("invalid_grant", await ErrorOf(again, HttpStatusCode.BadRequest));
        portal.Accounts.Time.Advance(AppDirectory.Memory);
        Assert.Equal(40105, await Call(portal, token!));
    }

    [Fact]
    public async Task Of_thirty_that_send_a_code_at_once_one_gets_a_token()
    {
        await using var portal = await AppPortal.Start();
        var code = await Code(portal, portal.Developer);

        var tokens = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Exchange(portal, code)));

        Assert.Single(tokens, token => token is not null);
    }

    [Fact]
    public async Task A_public_client_proves_by_pkce_that_it_has_asked()
    {
        await using var portal = await AppPortal.Start();
        (string, string)[] form = [("grant_type", "authorization_code"), ("redirect_uri", AppPortal.Callback), ("client_id", portal.AppId)];
        var stolen = await Code(portal, portal.Developer, Challenge);
        using var without = await portal.Post("/oauth/token", [.. form, ("code", stolen)]);
        Assert.Equal("invalid_grant", await ErrorOf(without, HttpStatusCode.BadRequest));
        var early = await Code(portal, portal.Developer, Challenge);
        using var withSecret = await portal.Post("/oauth/token", [.. form, ("code", early), ("code_verifier", Verifier)]);
        Assert.Equal("invalid_grant", await ErrorOf(withSecret, HttpStatusCode.BadRequest)); // It has a secret and does not show it.
        Assert.Empty(await portal.Developer.Errors("revokeAppCredential", new { appId = portal.AppId, credential = "SECRET" }));
        var code = await Code(portal, portal.Developer, Challenge);
        var token = await Token(portal, [.. form, ("code", code), ("code_verifier", Verifier)]);
        Assert.Equal(200, await Call(portal, token!));
    }

    [Fact]
    public async Task A_token_ends_after_two_hours()
    {
        await using var portal = await AppPortal.Start();
        var token = await Token(portal, ("grant_type", "client_credentials"), ("client_id", portal.AppId), ("client_secret", portal.Secret));
        portal.Accounts.Time.Advance(GrantBearer.Lifetime - TimeSpan.FromSeconds(1));
        Assert.Equal(200, await Call(portal, token!));
        portal.Accounts.Time.Advance(AppDirectory.Memory);
        Assert.Equal(40105, await Call(portal, token!));
    }

    [Fact]
    public async Task The_owner_may_use_user_name_and_password_whose_failures_lock()
    {
        await using var portal = await AppPortal.Start();
        (string, string)[] form = [("grant_type", "password"), ("username", "li_si_01"), ("client_id", portal.AppId), ("client_secret", portal.Secret)];
        Assert.Equal(200, await Call(portal, (await Token(portal, [.. form, ("password", Browser.Password)]))!));
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await portal.Post("/oauth/token", [.. form, ("password", "Wrong1234")]);
            Assert.Equal("invalid_grant", await ErrorOf(wrong, HttpStatusCode.BadRequest));
        }

        using var locked = await portal.Post("/oauth/token", [.. form, ("password", Browser.Password)]);
        Assert.Equal("temporarily_unavailable", await ErrorOf(locked, HttpStatusCode.TooManyRequests));
        Assert.Equal(TimeSpan.FromMinutes(1), locked.Headers.RetryAfter!.Delta);
        portal.Accounts.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await Token(portal, [.. form, ("password", Browser.Password)]));
    }

    [Fact]
    public async Task Wrong_clients_are_refused_and_counted()
    {
        await using var portal = await AppPortal.Start();
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await portal.Post("/oauth/token", [("grant_type", "client_credentials"), ("client_id", portal.AppId), ("client_secret", "wrong")]);
            Assert.Equal("invalid_client", await ErrorOf(wrong, HttpStatusCode.Unauthorized));
            Assert.Equal("Basic", wrong.Headers.WwwAuthenticate.Single().Scheme);
        }

        using var locked = await portal.Post("/oauth/token", [("grant_type", "client_credentials"), ("client_id", Guid.NewGuid().ToString("D")), ("client_secret", "wrong")]);
        Assert.Equal("temporarily_unavailable", await ErrorOf(locked, HttpStatusCode.TooManyRequests));
        Assert.NotNull(await Token(portal, ("grant_type", "client_credentials"), ("client_id", portal.AppId), ("client_secret", portal.Secret)));
    }

    [Fact]
    public async Task What_is_asked_wrongly_has_the_codes_of_the_standard()
    {
        await using var portal = await AppPortal.Start();
        (string, string)[] client = [("client_id", portal.AppId), ("client_secret", portal.Secret)];
        foreach (var (form, headers, error, status) in new ((string, string)[], (string, string)[], string, HttpStatusCode)[]
        {
            ([.. client, ("grant_type", "implicit")], [], "unsupported_grant_type", HttpStatusCode.BadRequest),
            (client, [], "invalid_request", HttpStatusCode.BadRequest),
            ([.. client, ("grant_type", "authorization_code")], [], "invalid_request", HttpStatusCode.BadRequest),
            ([.. client, ("grant_type", "client_credentials"), ("grant_type", "client_credentials")], [], "invalid_request", HttpStatusCode.BadRequest),
            ([.. client, ("grant_type", "client_credentials"), ("scope", "all")], [], "invalid_scope", HttpStatusCode.BadRequest),
            ([.. client, ("grant_type", "client_credentials")], [Basic(portal)], "invalid_request", HttpStatusCode.BadRequest),
            ([("grant_type", "client_credentials"), ("client_id", portal.AppId)], [], "unauthorized_client", HttpStatusCode.BadRequest),
            ([("grant_type", "password"), ("client_id", portal.AppId), ("username", "li_si_01"), ("password", Browser.Password)], [], "unauthorized_client", HttpStatusCode.BadRequest),
            ([("grant_type", "client_credentials")], [("Authorization", "Basic !")], "invalid_client", HttpStatusCode.Unauthorized),
            ([.. client, ("grant_type", "client_credentials"), ("x", new string('x', 5000))], [], "invalid_request", HttpStatusCode.BadRequest),
        })
        {
            using var answer = await portal.Post("/oauth/token", form, headers);
            Assert.Equal(error, await ErrorOf(answer, status));
        }

        using var json = await portal.Portal.Client.PostAsync("/oauth/token", JsonContent.Create(new { grant_type = "client_credentials" }));
        Assert.Equal("invalid_request", await ErrorOf(json, HttpStatusCode.BadRequest));
        using var link = await portal.Portal.Client.GetAsync("/oauth/token?grant_type=client_credentials");
        Assert.Equal(HttpStatusCode.NotFound, link.StatusCode);
        using var elsewhere = await portal.Post("/oauth/token", [.. client, ("grant_type", "client_credentials")], ("Origin", "https://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
    }

    [Fact]
    public async Task An_app_asks_from_its_networks_alone()
    {
        await using var portal = await AppPortal.Start(networks: ["203.0.113.0/24"]);
        using var answer = await portal.Post("/oauth/token", [("grant_type", "client_credentials")], Basic(portal));
        Assert.Equal("unauthorized_client", await ErrorOf(answer, HttpStatusCode.Forbidden));
        using var near = await portal.Post("/oauth/token", [("grant_type", "client_credentials")], Basic(portal), ("X-Test-Address", "203.0.113.4"));
        Assert.Equal(HttpStatusCode.OK, near.StatusCode);
    }

    [Fact]
    public async Task A_wrong_client_or_address_is_sent_nothing()
    {
        await using var portal = await AppPortal.Start();
        var request = new { clientId = portal.AppId, redirectUri = "https://evil.example/", responseType = "code" };

        var payload = await portal.Developer.Mutate("authorizeApp", "redirectTo", new { request, isAllowed = true });

        Assert.Equal(JsonValueKind.Null, payload.GetProperty("redirectTo").ValueKind);
        Assert.Equal("UNKNOWN_REDIRECT_URI", payload.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    internal static async Task<string?> Token(AppPortal portal, params (string, string)[] form)
    {
        using var answer = await portal.Post("/oauth/token", form);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()
            : null;
    }

    private static Task<string?> Exchange(AppPortal portal, string code) => Token(
        portal,
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", AppPortal.Callback),
        ("client_id", portal.AppId),
        ("client_secret", portal.Secret));

    private static object Request(AppPortal portal, string? challenge = null) => new
    {
        clientId = portal.AppId,
        redirectUri = AppPortal.Callback,
        responseType = "code",
        state = "xyz",
        codeChallenge = challenge,
        codeChallengeMethod = challenge is null ? null : "S256",
    };

    private static async Task<string> Code(AppPortal portal, Browser person, string? challenge = null)
    {
        var payload = await person.Mutate("authorizeApp", "redirectTo", new { request = Request(portal, challenge), isAllowed = true });
        var target = new Uri(payload.GetProperty("redirectTo").GetString()!);
        Assert.Equal(AppPortal.Callback, target.GetLeftPart(UriPartial.Path));
        var query = HttpUtility.ParseQueryString(target.Query);
        Assert.Equal("xyz", query["state"]);
        return query["code"]!;
    }

    private static (string, string) Basic(AppPortal portal) =>
        ("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{portal.AppId}:{portal.Secret}")));

    private static async Task<int> Call(AppPortal portal, string token) =>
        (await portal.Call(headers: ("Authorization", "Bearer " + token))).Code;

    private static async Task<string?> ErrorOf(HttpResponseMessage answer, HttpStatusCode status)
    {
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode}: {body}");
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.True(Ascii.IsValid(body.GetProperty("error_description").GetString()));
        Assert.False(Ascii.IsValid(body.GetProperty("message").GetString()));
        return body.GetProperty("error").GetString();
    }
}
