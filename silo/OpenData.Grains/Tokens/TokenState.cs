using System.Collections.Immutable;
using OpenData.Contracts.Tokens;

namespace OpenData.Grains.Tokens;

/// <summary>What is stored of a token: its terms and the calls of one day.</summary>
public sealed record TokenState
{
    /// <summary>Null until the token is issued.</summary>
    public TokenTerms? Terms { get; init; }

    /// <summary>The day in Asia/Shanghai that is counted.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Calls on <see cref="Day"/> in accounts that are closed.</summary>
    public int Used { get; init; }

    /// <summary>Accounts of silos that are open, or were when the silo crashed.</summary>
    public ImmutableDictionary<Guid, PermitAccount> Accounts { get; init; } = ImmutableDictionary<Guid, PermitAccount>.Empty;

    /// <summary>The state as it is on a day: with another, all counts begin anew.</summary>
    public TokenState On(DateOnly day) => day == Day
        ? this
        : this with { Day = day, Used = 0, Accounts = ImmutableDictionary<Guid, PermitAccount>.Empty };

    /// <summary>Calls made and permits granted.</summary>
    public int Taken()
    {
        var taken = Used;
        foreach (var (_, account) in Accounts)
        {
            taken += account.Taken();
        }

        return taken;
    }

    /// <summary>Permits that silos hold for calls to come.</summary>
    public int Idle()
    {
        var idle = 0;
        foreach (var (_, account) in Accounts)
        {
            idle += account.Idle;
        }

        return idle;
    }
}
