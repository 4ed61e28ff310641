namespace Orleans.Configuration;

/// <summary>How a storage in memory works.</summary>
public class MemoryGrainStorageOptions
{
    /// <summary>Accepted for compatibility: states are not spread over grains here.</summary>
    public int NumStorageGrains { get; set; } = 10;

    /// <summary>Accepted for compatibility: a storage in memory has nothing to start.</summary>
    public int InitStage { get; set; } = ServiceLifecycleStage.ApplicationServices;
}
