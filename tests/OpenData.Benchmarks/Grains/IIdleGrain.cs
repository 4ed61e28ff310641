using Orleans;

namespace OpenData.Benchmarks.Grains;

/// <summary>A grain that does nothing, to be counted.</summary>
public interface IIdleGrain : IGrainWithIntegerKey
{
    /// <summary>Activates it.</summary>
    Task Touch();
}
