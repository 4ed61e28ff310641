using Orleans;

namespace OpenData.Contracts.Accounts.External;

/// <summary>Somebody is away at a provider to say who they are.</summary>
/// <param name="Provider">Which one.</param>
/// <param name="Nonce">What its token must repeat.</param>
/// <param name="Verifier">The proof that who asks for the token is who began (RFC 7636).</param>
/// <param name="Next">Where on this site to go afterwards.</param>
[GenerateSerializer, Immutable, Alias("opendata.ExternalVisit")]
public sealed record ExternalVisit(
    [property: Id(0)] string Provider,
    [property: Id(1)] string Nonce,
    [property: Id(2)] string Verifier,
    [property: Id(3)] string Next);
