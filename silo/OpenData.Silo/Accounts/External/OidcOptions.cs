using Microsoft.AspNetCore.Authentication.OAuth;

namespace OpenData.Silo.Accounts.External;

/// <summary>What <see cref="OidcHandler"/> knows of one provider.</summary>
internal sealed class OidcOptions : OAuthOptions
{
    private const int LongestAnswer = 1_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>As configured.</summary>
    public OidcProvider Provider { get; private set; } = null!;

    /// <summary>What it says of itself.</summary>
    public OidcDiscovery Discovery { get; private set; } = null!;

    /// <summary>Checks its id tokens.</summary>
    public IdTokens IdTokens { get; private set; } = null!;

    /// <summary>Sets what is known of a provider before it is asked.</summary>
    public void Use(OidcProvider provider, TimeProvider time)
    {
        // A redirect would carry the secret elsewhere.
        var network = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        Backchannel = new HttpClient(network) { Timeout = Patience, MaxResponseContentBufferSize = LongestAnswer };
        Provider = provider;
        Discovery = new OidcDiscovery(provider.Authority, Backchannel);
        IdTokens = new IdTokens(provider, Discovery, time);
        ClientId = provider.ClientId;
        ClientSecret = provider.ClientSecret;
        CallbackPath = $"/login/external/{provider.Shown.Id}/callback";
        UsePkce = true;
        RemoteAuthenticationTimeout = TimeSpan.FromMinutes(10);
        EventsType = typeof(OidcEvents);
        foreach (var scope in provider.Scopes)
        {
            Scope.Add(scope);
        }
    }

    /// <summary><see cref="OidcFile"/> has looked at what is configured; the endpoints that the framework asks for here are known
    /// when the provider was asked.</summary>
    public override void Validate()
    {
    }
}
