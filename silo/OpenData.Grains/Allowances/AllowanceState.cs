using OpenData.Storage.Grains;

namespace OpenData.Grains.Allowances;

/// <summary>What is stored of an allowance.</summary>
public sealed record AllowanceState : IPassingState
{
    /// <summary>How many were taken.</summary>
    public int Taken { get; init; }

    /// <summary>When the count begins anew.</summary>
    public DateTimeOffset EndsAt { get; init; }
}
