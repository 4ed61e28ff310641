namespace Orleans.Configuration;

/// <summary>How turns share the threads of the pool.</summary>
public class SchedulingOptions
{
    /// <summary>How long one activation may keep a thread before others get it; positive.</summary>
    public TimeSpan ActivationSchedulingQuantum { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>A turn that takes longer is logged; positive.</summary>
    public TimeSpan TurnWarningLengthThreshold { get; set; } = TimeSpan.FromSeconds(1);
}
