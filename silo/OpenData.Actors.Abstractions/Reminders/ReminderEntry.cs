using Orleans.Runtime;

namespace Orleans;

/// <summary>A reminder as a table keeps it.</summary>
public sealed class ReminderEntry
{
    /// <summary>The grain that is called.</summary>
    public GrainId GrainId { get; set; }

    /// <summary>The name; one grain has no two of the same.</summary>
    public string ReminderName { get; set; } = "";

    /// <summary>When the first tick is due; UTC.</summary>
    public DateTime StartAt { get; set; }

    /// <summary>The time between ticks.</summary>
    public TimeSpan Period { get; set; }

    /// <summary>The version of the row; changes with every write.</summary>
    public string? ETag { get; set; }
}
