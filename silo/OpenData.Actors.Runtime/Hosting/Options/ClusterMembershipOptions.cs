namespace Orleans.Configuration;

/// <summary>
/// How long a silo belongs to the cluster without renewing its lease. These differ from the original on purpose: here
/// membership is a lease in a table, not a vote of silos that probe each other.
/// </summary>
public class ClusterMembershipOptions
{
    /// <summary>How long a lease runs by the table's clock. A silo that has not renewed it in that time is dead.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a silo renews its lease and looks at the view.</summary>
    public TimeSpan RenewalInterval { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long after its last renewal a silo may own grains, by its own clock; shorter than the lease, so that it
    /// has stopped before others take over.</summary>
    public TimeSpan ServingTime { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long a silo that stops may take to finish what runs and to hand over what waits.</summary>
    public TimeSpan DrainTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What all silos of the cluster know and nobody else does, to prove themselves to each other; at least 16
    /// characters. Needed in a cluster.</summary>
    public string? Secret { get; set; }
}
