using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.Rules;
using OpenData.Contracts.Codes;
using Orleans;

namespace OpenData.Grains.Accounts.Flows;

/// <summary>Mobiles that a code has proven, and whose they are.</summary>
public sealed class ProvenMobiles(IGrainFactory grains)
{
    /// <summary>The grain that makes and takes the codes.</summary>
    public static string KeyOf(CodePurpose purpose, string mobile) => $"{purpose}/{mobile}";

    /// <summary>Uses up a code.</summary>
    /// <returns>The mobile, normalized, or why it is not proven.</returns>
    public async Task<(string Mobile, Refusal? Refusal)> Prove(string mobile, CodePurpose purpose, string code)
    {
        if (!Mobile.TryNormalize(mobile, out var normalized))
        {
            return ("", new Refusal(RefusalCode.BadMobile, "mobile"));
        }

        var outcome = await grains.GetGrain<ISmsCodeGrain>(KeyOf(purpose, normalized)).Redeem(code);
        return outcome switch
        {
            CodeOutcome.Accepted => (normalized, null),
            CodeOutcome.Expired => ("", new Refusal(RefusalCode.ExpiredCode, "code")),
            CodeOutcome.TooManyTries => ("", new Refusal(RefusalCode.CodeTriedTooOften, "code")),
            _ => ("", new Refusal(RefusalCode.WrongCode, "code")),
        };
    }

    /// <summary>The id of the person's account with this mobile, or null.</summary>
    public Task<string?> AccountOf(string mobile) => Owner(LoginNames.OfMobile(mobile));

    /// <summary>The id of the account that has a login name, or null.</summary>
    public async Task<string?> Owner(string loginName) =>
        await grains.GetGrain<ILoginNameGrain>(loginName).Owner() is { } owner
        && await grains.GetGrain<IAccountGrain>(owner).Holds(loginName) ? owner : null;
}
