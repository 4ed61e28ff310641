namespace Orleans.TestingHost;

/// <summary>What a test cluster is like.</summary>
public class TestClusterOptions
{
    /// <summary>See <see cref="Configuration.ClusterOptions.ClusterId"/>.</summary>
    public string ClusterId { get; set; } = "test";

    /// <summary>See <see cref="Configuration.ClusterOptions.ServiceId"/>.</summary>
    public string ServiceId { get; set; } = "test";

    /// <summary>Silos at the start.</summary>
    public short InitialSilosCount { get; set; } = 2;
}
