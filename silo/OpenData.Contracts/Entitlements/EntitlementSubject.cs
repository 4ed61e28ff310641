using OpenData.Contracts.Apps;
using OpenData.Contracts.Tokens;

namespace OpenData.Contracts.Entitlements;

/// <summary>Who may have entitlements: an app, or an account for its personal tokens. Keys of
/// <see cref="IEntitlementsGrain"/>.</summary>
public static class EntitlementSubject
{
    private const string AppPrefix = "app/";
    private const string AccountPrefix = "account/";

    /// <summary>Of an app, by its id.</summary>
    public static string OfApp(string appId) => AppPrefix + appId;

    /// <summary>Of an account, by its id.</summary>
    public static string OfAccount(string accountId) => AccountPrefix + accountId;

    /// <summary>Whose entitlements a call has; null for a token that is no account's, such as that of a demonstration.</summary>
    /// <param name="quotaKey">What the call counts on: <see cref="App.QuotaKeyOf"/> for an app, otherwise the hash of a token.</param>
    /// <param name="standing">How that stands.</param>
    public static string? OfCall(string quotaKey, TokenStanding standing)
    {
        ArgumentNullException.ThrowIfNull(quotaKey);
        ArgumentNullException.ThrowIfNull(standing);
        return quotaKey.StartsWith(AppPrefix, StringComparison.Ordinal) ? quotaKey
            : standing.Owner is { } owner ? OfAccount(owner)
            : null;
    }

    /// <summary>The app's id; null for an account.</summary>
    public static string? AppIdOf(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.StartsWith(AppPrefix, StringComparison.Ordinal) ? subject[AppPrefix.Length..] : null;
    }
}
