using OpenData.Silo.Hosting;

namespace OpenData.Silo.Accounts.External;

/// <summary>The providers that the portal is started with.</summary>
internal sealed class OidcClients(SiloOptions options, IHttpClientFactory http, TimeProvider time)
{
    /// <summary>The name of the client that asks them.</summary>
    public const string HttpName = "oidc";

    private readonly Dictionary<string, OidcClient> _clients = options.Doors.Providers.ToDictionary(
        each => each.Shown.Id, each => new OidcClient(each, http.CreateClient(HttpName), time), StringComparer.Ordinal);

    /// <summary>The one with an id, or null.</summary>
    public OidcClient? Find(string id) => _clients.GetValueOrDefault(id);
}
