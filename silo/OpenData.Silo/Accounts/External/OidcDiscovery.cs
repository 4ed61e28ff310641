using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace OpenData.Silo.Accounts.External;

/// <summary>What a provider says of itself (OpenID Connect Discovery 1.0): its addresses and its keys. It is asked when somebody
/// comes, and again after half a day: one that is away does not keep the portal from starting.</summary>
internal sealed class OidcDiscovery
{
    private readonly string _authority;
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _document;

    public OidcDiscovery(Uri authority, HttpClient http)
    {
        _authority = authority.AbsoluteUri.TrimEnd('/');
        _document = new ConfigurationManager<OpenIdConnectConfiguration>(
            _authority + "/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(http) { RequireHttps = authority.Scheme == Uri.UriSchemeHttps });
    }

    /// <summary>The document, as it was read last.</summary>
    /// <exception cref="OidcException">The provider cannot be asked, or says that it is another.</exception>
    public async Task<OpenIdConnectConfiguration> Read(CancellationToken cancellationToken)
    {
        OpenIdConnectConfiguration document;
        try
        {
            document = await _document.GetConfigurationAsync(cancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            throw new OidcException("The provider's configuration cannot be read.", exception);
        }

        return document.Issuer?.TrimEnd('/') == _authority
            ? document
            : throw new OidcException($"The provider says that it is {document.Issuer}; configured is {_authority}.");
    }

    /// <summary>Has it read again, if that was not just now.</summary>
    public void Refresh() => _document.RequestRefresh();
}
