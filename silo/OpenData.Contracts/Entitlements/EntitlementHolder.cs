using Orleans;

namespace OpenData.Contracts.Entitlements;

/// <summary>Whose entitlements they are, as those who operate the portal know them.</summary>
/// <param name="Subject">See <see cref="EntitlementSubject"/>.</param>
/// <param name="AccountId">The account, or that of the app's developer.</param>
/// <param name="UserName">Of that account.</param>
/// <param name="AppName">The name of the app; null for an account.</param>
[GenerateSerializer, Immutable, Alias("opendata.EntitlementHolder")]
public sealed record EntitlementHolder(
    [property: Id(0)] string Subject,
    [property: Id(1)] string AccountId,
    [property: Id(2)] string UserName,
    [property: Id(3)] string? AppName)
{
    /// <summary>The app; null for an account.</summary>
    public string? AppId => EntitlementSubject.AppIdOf(Subject);
}
