using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OpenData.Silo.Tests.Accounts.External;

/// <summary>A provider in the hands of somebody who means no good: any code gets the id token that the test makes.</summary>
internal sealed class ForgingProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RSA _key = RSA.Create(2048);

    private ForgingProvider(WebApplication app) => _app = app;

    public Uri Issuer => new(_app.Urls.Single());

    /// <summary>The nonce of the last visit.</summary>
    public string Nonce { get; set; } = "";

    /// <summary>Whether it says that each of its answers names it (RFC 9207).</summary>
    public bool NamesItself { get; set; }

    /// <summary>What the token says; the key that it is signed with is the published one unless changed.</summary>
    public Func<ForgingProvider, string> Token { get; set; } = forging => forging.Sign(forging.Good());

    public static async Task<ForgingProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var forging = new ForgingProvider(app);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = forging.Issuer.AbsoluteUri.TrimEnd('/'),
            authorization_endpoint = new Uri(forging.Issuer, "/auth"),
            token_endpoint = new Uri(forging.Issuer, "/token"),
            jwks_uri = new Uri(forging.Issuer, "/jwks"),
            authorization_response_iss_parameter_supported = forging.NamesItself,
        }));
        app.MapGet("/jwks", () =>
        {
            var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(forging._key.ExportParameters(false)) { KeyId = "k" });
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "k", n = key.N, e = key.E } } });
        });
        app.MapPost("/token", () => Results.Json(new { access_token = "x", token_type = "Bearer", id_token = forging.Token(forging) }));
        await app.StartAsync();
        return forging;
    }

    /// <summary>What an honest provider would say.</summary>
    public Dictionary<string, object> Good() => new()
    {
        ["iss"] = Issuer.AbsoluteUri.TrimEnd('/'),
        ["aud"] = "opendata",
        ["sub"] = "victim",
        ["nonce"] = Nonce,
        ["iat"] = 1_700_000_000L,
        ["exp"] = 4_000_000_000L,
    };

    /// <summary>By the published key, or another.</summary>
    public string Sign(Dictionary<string, object> claims, RSA? key = null) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }
        .CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key ?? _key) { KeyId = "k" }, SecurityAlgorithms.RsaSha256),
        });

    /// <summary>With what the two sides share in place of a key.</summary>
    public static string SignShared(Dictionary<string, object> claims) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }
        .CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            SigningCredentials = new SigningCredentials(
                new SymmetricSecurityKey(Encoding.UTF8.GetBytes(RealProvider.Secret)) { KeyId = "k" }, SecurityAlgorithms.HmacSha256),
        });

    /// <summary>By nobody.</summary>
    public static string Unsigned(Dictionary<string, object> claims) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }
        .CreateToken(new SecurityTokenDescriptor { Claims = claims });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }
}
