namespace OpenData.Grains.Accounts;

/// <summary>What is stored of failures.</summary>
public sealed record AttemptsState
{
    /// <summary>How many, since they were last forgotten.</summary>
    public int Failures { get; init; }

    /// <summary>When the last began.</summary>
    public DateTimeOffset Last { get; init; }

    /// <summary>When the one before began.</summary>
    public DateTimeOffset Before { get; init; }
}
