namespace OpenData.Storage.Model;

/// <summary>The last flush of counters of one run of a silo, so that none is added twice; only on PostgreSQL.</summary>
public sealed class CounterFlushRow
{
    /// <summary>The run of the silo.</summary>
    public required string Writer { get; set; }

    /// <summary>The number of its last flush.</summary>
    public long Flush { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }
}
