using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>When a grain timer ticks and how.</summary>
public readonly struct GrainTimerCreationOptions
{
    /// <summary>Due time and period are set by the initializer.</summary>
    public GrainTimerCreationOptions()
    {
    }

    /// <summary>A timer that neither interleaves nor keeps its activation alive.</summary>
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>Until the first tick: zero or more, or <see cref="Timeout.InfiniteTimeSpan"/> to wait for a change.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>From the end of a tick to the next: zero or more, or <see cref="Timeout.InfiniteTimeSpan"/> for one tick.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether a tick may start while requests await.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether a tick counts as use, so that the idle collector stays away.</summary>
    public bool KeepAlive { get; init; }
}
