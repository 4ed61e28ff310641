using Orleans;

namespace OpenData.Contracts.Accounts.External;

/// <summary>Who a provider says that somebody is.</summary>
/// <param name="Identity">Who.</param>
/// <param name="IsVerified">Whether the provider checks who people are, so that its word is enough here.</param>
/// <param name="RealName">As checked by it; null if it does not say.</param>
/// <param name="Next">Where on this site to go afterwards.</param>
[GenerateSerializer, Immutable, Alias("opendata.ExternalArrival")]
public sealed record ExternalArrival(
    [property: Id(0)] ExternalIdentity Identity,
    [property: Id(1)] bool IsVerified,
    [property: Id(2)] string? RealName,
    [property: Id(3)] string Next);
