using OpenData.Contracts.Accounts;
using OpenData.Contracts.Allowances;
using Orleans;

namespace OpenData.Grains.Accounts.Flows;

/// <summary>How many tokens and apps an account may make in a day: each has a quota of its own, and quotas are not to be had by
/// making one after the other.</summary>
internal static class DailyIssues
{
    private const int Most = 40;

    /// <summary>Takes one; why not, if there is none.</summary>
    public static async Task<Refusal?> Take(IGrainFactory grains, string accountId) =>
        await grains.GetGrain<IAllowanceGrain>("issue/" + accountId).Take(Most, TimeSpan.FromDays(1)) is { Ticks: > 0 } wait
            ? new Refusal(RefusalCode.MadeTooMany, null, wait)
            : null;
}
