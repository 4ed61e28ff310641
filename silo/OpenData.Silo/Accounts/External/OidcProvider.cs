using OpenData.GraphQL.Api.Accounts.External;

namespace OpenData.Silo.Accounts.External;

/// <summary>A provider of OpenID Connect, and what it knows this portal by.</summary>
/// <param name="Shown">Id and names.</param>
/// <param name="Authority">Its issuer; <c>/.well-known/openid-configuration</c> below it says the rest.</param>
/// <param name="ClientId">What it calls this portal.</param>
/// <param name="ClientSecret">What proves to it that it is this portal.</param>
/// <param name="Scopes">What is asked for, <c>openid</c> among them.</param>
/// <param name="VerifiesNames">Whether it checks who people are, so that its word is enough here.</param>
/// <param name="NameClaim">The claim with the name that it has checked.</param>
internal sealed record OidcProvider(
    ExternalProvider Shown,
    Uri Authority,
    string ClientId,
    string ClientSecret,
    IReadOnlyList<string> Scopes,
    bool VerifiesNames,
    string NameClaim)
{
    /// <summary>Without what it would write into a log.</summary>
    public override string ToString() => $"{Shown.Id} ({Authority})";
}
