namespace Orleans.Concurrency;

/// <summary>
/// Grains of this class have no identity to protect: each silo has its own activations of one grain, up to a number, and a
/// call goes to one that is free where the caller is. They must keep nothing that matters.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StatelessWorkerAttribute : Attribute
{
    /// <summary>As many activations of one grain in a silo as it has processors.</summary>
    public StatelessWorkerAttribute()
        : this(Environment.ProcessorCount)
    {
    }

    /// <summary>Up to so many activations of one grain in a silo.</summary>
    public StatelessWorkerAttribute(int maxLocalWorkers)
        : this(maxLocalWorkers, removeIdleWorkers: true)
    {
    }

    /// <summary>The same, and whether idle ones end before their collection age when fewer are enough. This runtime ends
    /// idle ones at their collection age either way.</summary>
    public StatelessWorkerAttribute(int maxLocalWorkers, bool removeIdleWorkers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLocalWorkers, 1);
        MaxLocalWorkers = maxLocalWorkers;
        RemoveIdleWorkers = removeIdleWorkers;
    }

    /// <summary>Activations of one grain in one silo, at most.</summary>
    public int MaxLocalWorkers { get; }

    /// <summary>Whether idle ones need not wait for their collection age.</summary>
    public bool RemoveIdleWorkers { get; }
}
