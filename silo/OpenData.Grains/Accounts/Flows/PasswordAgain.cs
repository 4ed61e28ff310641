using OpenData.Contracts.Accounts;
using Orleans;

namespace OpenData.Grains.Accounts.Flows;

/// <summary>Asks whoever is signed in for the password again, before something that a browser left open must not allow.</summary>
public sealed class PasswordAgain(IGrainFactory grains, Passwords passwords)
{
    /// <summary>Proves it, or says why not. Failures count: who found a browser that is signed in may not guess without end.
    /// </summary>
    /// <param name="accountId">Whose.</param>
    /// <param name="password">As typed.</param>
    /// <param name="field">The input's field, camelCase.</param>
    public async Task<(Proof? Proof, Refusal? Refusal)> Prove(string accountId, string password, string field)
    {
        var attempts = grains.GetGrain<IAttemptsGrain>("account/" + accountId);
        if (await attempts.Begin() is { Ticks: > 0 } wait)
        {
            return (null, new Refusal(RefusalCode.Locked, field, wait));
        }

        var hash = await grains.GetGrain<IAccountGrain>(accountId).PasswordHash();
        if (!await passwords.Fits(hash, password))
        {
            return (null, new Refusal(RefusalCode.WrongPassword, field));
        }

        await attempts.Succeeded();
        return (Proof.ByPassword(accountId, hash!), null);
    }
}
