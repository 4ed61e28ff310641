using OpenData.Storage.Grains;

namespace OpenData.Grains.Accounts;

/// <summary>What is stored of failures.</summary>
public sealed record AttemptsState : IPassingState
{
    /// <summary>How long after the last of them failures are remembered.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    /// <summary>How many, since they were last forgotten.</summary>
    public int Failures { get; init; }

    /// <summary>When the last began.</summary>
    public DateTimeOffset Last { get; init; }

    /// <summary>When the one before began.</summary>
    public DateTimeOffset Before { get; init; }

    DateTimeOffset IPassingState.EndsAt => Last + Memory;
}
