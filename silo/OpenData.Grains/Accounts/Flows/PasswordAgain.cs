using OpenData.Contracts.Accounts;
using Orleans;

namespace OpenData.Grains.Accounts.Flows;

/// <summary>Asks whoever is signed in for the password again, before something that a browser left open must not allow.</summary>
public sealed class PasswordAgain(IGrainFactory grains, Passwords passwords)
{
    /// <summary>Null if the password is right. Failures count: who found a browser that is signed in may not guess without end.
    /// </summary>
    /// <param name="accountId">Whose.</param>
    /// <param name="password">As typed.</param>
    /// <param name="field">The input's field, camelCase.</param>
    public async Task<Refusal?> Wrong(string accountId, string password, string field)
    {
        var attempts = grains.GetGrain<IAttemptsGrain>("account/" + accountId);
        if (await attempts.Begin() is { Ticks: > 0 } wait)
        {
            return new Refusal(RefusalCode.Locked, field, wait);
        }

        if (!await passwords.Fits(await grains.GetGrain<IAccountGrain>(accountId).PasswordHash(), password))
        {
            return new Refusal(RefusalCode.WrongPassword, field);
        }

        await attempts.Succeeded();
        return null;
    }
}
