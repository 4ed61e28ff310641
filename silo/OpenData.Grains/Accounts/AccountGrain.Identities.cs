using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.External;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Verification;

namespace OpenData.Grains.Accounts;

/// <content>Who the account is elsewhere, and who has checked who it is.</content>
public sealed partial class AccountGrain
{
    /// <inheritdoc/>
    public Task<Account> SetVerified(string? realName, Actor by) => Present.Is(Role.Verified)
        ? Task.FromResult(Shown(Present))
        : Change(
            With(Present, Role.Verified) with { RealName = realName ?? Present.RealName },
            Entry(by, AuditAction.RoleGiven, nameof(Role.Verified)));

    /// <inheritdoc/>
    public async Task<Account?> AddIdentity(ExternalIdentity identity, Actor by)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var before = Present.ExternalIdentities;
        return before.Count >= ExternalIdentity.MostKept || before.Any(each => each.Issuer == identity.Issuer)
            ? null
            : await Change(
                Present with { ExternalIdentities = [.. before, Weighed(identity)] },
                Entry(by, AuditAction.IdentityBound, identity.Provider));
    }

    /// <inheritdoc/>
    public async Task<Account?> RemoveIdentity(string identityId, Actor by)
    {
        var before = Present.ExternalIdentities;
        if (before.FirstOrDefault(each => each.Id == identityId) is not { } identity)
        {
            return null;
        }

        if (identity.HasVerified && Present.Verification?.Status != VerificationStatus.Approved)
        {
            await SetRole(Role.Verified, false, by);
        }

        return await Change(
            Present with { ExternalIdentities = [.. before.Where(each => each != identity)] },
            Entry(by, AuditAction.IdentityUnbound, identity.Provider));
    }

    // Whoever acts for an organisation proves nothing about it by who they are.
    private ExternalIdentity Weighed(ExternalIdentity identity) => identity with
    {
        HasVerified = identity.HasVerified && Present.Organisation is null && !Present.Is(Role.Verified),
    };
}
