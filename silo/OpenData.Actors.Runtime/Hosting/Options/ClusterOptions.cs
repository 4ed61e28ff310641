namespace Orleans.Configuration;

/// <summary>The names of the cluster.</summary>
public class ClusterOptions
{
    /// <summary>Separates clusters that share a database: silos of one deployment.</summary>
    public string ClusterId { get; set; } = "default";

    /// <summary>Names the application; it outlives deployments.</summary>
    public string ServiceId { get; set; } = "default";
}
