using System.Net;
using OpenData.Grains.Apps.Flows;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Apps;

/// <summary>Every way to say who calls.</summary>
public sealed class CredentialTests
{
    [Fact]
    public async Task All_ways_of_an_app_count_on_one_quota()
    {
        await using var portal = await AppPortal.Start();
        var accessKey = await portal.Renew("ACCESS_KEY");
        var signingKey = await portal.Renew("SIGNING_KEY");
        var bearer = await Bearer(portal);
        Func<Task<Answer>>[] ways =
        [
            () => portal.Portal.Invoke(SampleCatalogue.Stops, ("appsecret", portal.Secret)),
            () => portal.Portal.Form(SampleCatalogue.Stops, ("appsecret", portal.Secret)),
            () => portal.Call(headers: ("X-App-Secret", portal.Secret)),
            () => portal.Portal.Invoke(SampleCatalogue.Stops, ("accessKey", accessKey)),
            () => portal.Call(headers: ("X-Access-Key", accessKey)),
            () => portal.Call(headers: ("Authorization", "Bearer " + bearer)),
            () => portal.Call(headers: ("authorization", "bearer " + bearer)),
            () => new Signed(portal, signingKey).Send(),
        ];

        for (var i = 0; i < 20; i++)
        {
            var answer = await ways[i % ways.Length]();
            Assert.Equal(200, answer.Code);
            Assert.StartsWith($"\"daily\";r={19 - i};", answer.RateLimit, StringComparison.Ordinal);
        }

        foreach (var way in ways)
        {
            Assert.Equal(InvokeErrors.QuotaSpent.Code, (await way()).Code);
        }
    }

    [Fact]
    public async Task A_personal_token_may_come_as_a_bearer_token()
    {
        await using var portal = await AppPortal.Start();
        var token = await portal.Portal.Issue(2);

        Assert.Equal(200, (await portal.Call(headers: ("Authorization", "Bearer " + token))).Code);
        Assert.StartsWith("\"daily\";r=0;", (await portal.Portal.Invoke(SampleCatalogue.Stops, ("authToken", token))).RateLimit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_one_way_at_once_is_refused()
    {
        await using var portal = await AppPortal.Start();
        var token = await portal.Portal.Issue();
        (string Query, (string, string)[] Headers)[] calls =
        [
            ($"authToken={token}&appsecret={portal.Secret}", []),
            ($"authToken={token}", [("Authorization", "Bearer " + token)]),
            ($"appsecret={portal.Secret}", [("X-App-Secret", portal.Secret)]),
            ($"accessKey=x", [("X-Access-Key", "x")]),
            ($"appsecret={portal.Secret}", [("X-Signature", "x")]),
            ("page=1", [("X-App-Secret", portal.Secret), ("Authorization", "Bearer " + token)]),
        ];
        foreach (var (query, headers) in calls)
        {
            var refused = await portal.Call(query, headers: headers);
            Assert.Equal(InvokeErrors.SeveralCredentials.Code, refused.Code);
            Assert.DoesNotContain(portal.Secret, refused.Message, StringComparison.Ordinal);
        }

        Assert.StartsWith("\"daily\";r=19;", (await portal.Call(headers: ("X-App-Secret", portal.Secret))).RateLimit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_that_others_on_the_way_may_add_do_not_count_beside_a_credential()
    {
        await using var portal = await AppPortal.Start();

        Assert.Equal(200, (await portal.Call(
            $"appsecret={portal.Secret}", headers: [("X-Timestamp", "1"), ("X-Nonce", "1"), ("Authorization", "Basic dXNlcjpwYXNz")])).Code);
    }

    [Theory]
    [InlineData("", 40101, "appsecret", "")]
    [InlineData("", 40106, "appsecret", "unknown")]
    [InlineData("", 40106, "accessKey", "3b241101-e2bb-4255-8caf-4136c566a962")]
    [InlineData("Authorization", 40102, "", "Bearer unknown")]
    [InlineData("Authorization", 40105, "", "Bearer odb_0123456789abcdef0123456789abcdef.0123456789012345678901234567890123456789012")]
    [InlineData("Authorization", 40104, "", "Basic dXNlcjpwYXNz")]
    [InlineData("X-App-Secret", 40106, "", "unknown")]
    public async Task What_is_not_known_is_refused_with_its_own_code(string header, int code, string parameter, string value)
    {
        await using var portal = await AppPortal.Start();

        var answer = await portal.Call(
            parameter.Length > 0 ? $"{parameter}={value}" : "page=1", headers: header.Length > 0 ? [(header, value)] : []);

        Assert.Equal(code, answer.Code);
        Assert.Equal("Bearer", answer.Response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task A_secret_is_good_for_its_own_way_alone_and_never_as_the_key_of_a_quota()
    {
        await using var portal = await AppPortal.Start();
        var accessKey = await portal.Renew("ACCESS_KEY");
        var signingKey = await portal.Renew("SIGNING_KEY");
        foreach (var (name, value) in new[]
        {
            ("authToken", portal.Secret), ("accessKey", portal.Secret), ("authToken", accessKey), ("appsecret", accessKey),
            ("appsecret", signingKey), ("accessKey", signingKey), ("authToken", "app/" + portal.AppId), ("appsecret", portal.AppId),
        })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await portal.Portal.Invoke(SampleCatalogue.Stops, (name, value))).Status);
        }
    }

    [Fact]
    public async Task A_secret_that_was_renewed_or_an_app_that_was_deleted_ends_within_five_seconds()
    {
        await using var portal = await AppPortal.Start();
        var bearer = await Bearer(portal);
        Assert.Equal(200, (await portal.Call(headers: ("X-App-Secret", portal.Secret))).Code);
        var renewed = await portal.Renew("SECRET");
        portal.Accounts.Time.Advance(AppDirectory.Memory);
        Assert.Equal(40106, (await portal.Call(headers: ("X-App-Secret", portal.Secret))).Code);
        Assert.Equal(200, (await portal.Call(headers: ("X-App-Secret", renewed))).Code);
        Assert.Equal(200, (await portal.Call(headers: ("Authorization", "Bearer " + bearer))).Code);

        Assert.Empty(await portal.Developer.Errors("deleteApp", new { appId = portal.AppId }));

        portal.Accounts.Time.Advance(AppDirectory.Memory);
        Assert.Equal(40106, (await portal.Call(headers: ("X-App-Secret", renewed))).Code);
        Assert.Equal(40105, (await portal.Call(headers: ("Authorization", "Bearer " + bearer))).Code);
    }

    [Fact]
    public async Task The_list_of_networks_holds_for_every_way_of_the_app()
    {
        await using var portal = await AppPortal.Start(networks: ["192.0.2.0/28", "2001:db8::/32"]);
        var accessKey = await portal.Renew("ACCESS_KEY");
        var signingKey = await portal.Renew("SIGNING_KEY");
        var bearer = await Bearer(portal);
        foreach (var (address, code) in new[]
        {
            ("192.0.2.15", 200), ("::ffff:192.0.2.15", 200), ("2001:db8::9", 200), ("192.0.2.16", 40301), ("2001:db9::9", 40301),
        })
        {
            Assert.Equal(code, (await portal.CallFrom(address, ("X-App-Secret", portal.Secret))).Code);
            Assert.Equal(code, (await portal.CallFrom(address, ("X-Access-Key", accessKey))).Code);
            Assert.Equal(code, (await portal.CallFrom(address, ("Authorization", "Bearer " + bearer))).Code);
            Assert.Equal(code, (await portal.CallFrom(address, [.. new Signed(portal, signingKey).Headers("page=1")])).Code);
        }

        var refused = await portal.CallFrom("198.51.100.7", ("X-App-Secret", portal.Secret));
        Assert.Contains("198.51.100.7", refused.Message, StringComparison.Ordinal);
        var spoofed = await portal.CallFrom("198.51.100.7", ("X-App-Secret", portal.Secret), ("X-Forwarded-For", "192.0.2.15"));
        Assert.Equal(40301, spoofed.Code);
    }

    private static async Task<string> Bearer(AppPortal portal) => (await OAuthTests.Token(
        portal, ("grant_type", "client_credentials"), ("client_id", portal.AppId), ("client_secret", portal.Secret)))!;
}
