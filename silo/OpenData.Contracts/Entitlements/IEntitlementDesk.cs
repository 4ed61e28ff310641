using OpenData.Contracts.Accounts;

namespace OpenData.Contracts.Entitlements;

/// <summary>What operators do with entitlements.</summary>
public interface IEntitlementDesk
{
    /// <summary>Grants the interfaces of a resource. What was granted of it before is replaced.</summary>
    Task<Answer<HeldEntitlement>> Grant(EntitlementForm form, Actor by);

    /// <summary>Ends an entitlement. The app, the resource and its rows need not be there any more.</summary>
    /// <param name="appId">Of which app; null for an account.</param>
    /// <param name="userName">Of whose account; null for an app.</param>
    /// <param name="resource">The key of the resource.</param>
    /// <param name="by">Who.</param>
    /// <returns>What has ended.</returns>
    Task<Answer<Entitlement>> Revoke(string? appId, string? userName, string resource, Actor by);

    /// <summary>What an app or account may call, and what it could once, newest first.</summary>
    /// <param name="subject">See <see cref="EntitlementSubject"/>.</param>
    Task<IReadOnlyList<Entitlement>> List(string subject);
}
