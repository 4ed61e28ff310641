using OpenData.Contracts.Accounts;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Authorization;

namespace OpenData.Grains.Accounts;

/// <content>The apps that the account has let call.</content>
public sealed partial class AccountGrain
{
    /// <inheritdoc/>
    public async Task<bool> AllowApp(string appId, Proof proof, Actor by)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (Present.Block is not null || !Fits(proof))
        {
            return false;
        }

        var now = time.GetUtcNow();
        var known = Present.AllowedApps.FirstOrDefault(each => each.AppId == appId);
        var others = Present.AllowedApps.Where(each => each != known).ToArray();
        if (others.Length >= AllowedApp.MostKept && others.MinBy(each => each.LastAt) is { } oldest)
        {
            await End(oldest);
            others = [.. others.Where(each => each != oldest)];
        }

        // An app may ask by password every minute, and the log is to be read.
        await Change(
            Present with { AllowedApps = [.. others, new AllowedApp(appId, known?.Since ?? now, now)] },
            known is not null && proof.Kind == ProofKind.Password ? null : Entry(by, AuditAction.AppAuthorized, appId));
        return true;
    }

    /// <inheritdoc/>
    public async Task<Account?> DisallowApp(string appId, Actor by)
    {
        if (Present.AllowedApps.FirstOrDefault(each => each.AppId == appId) is not { } allowed)
        {
            return null;
        }

        // A crash in between leaves it listed with nothing that works.
        await End(allowed);
        return await Change(
            Present with { AllowedApps = [.. Present.AllowedApps.Where(each => each != allowed)] },
            Entry(by, AuditAction.AppDisallowed, appId));
    }

    private Task End(AllowedApp allowed) =>
        grains.GetGrain<IGrantGrain>(new Grant(allowed.AppId, Present.Id).Key()).EndAll();
}
