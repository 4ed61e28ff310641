using Orleans;

namespace OpenData.Benchmarks.Grains;

/// <summary>What the benchmarks call.</summary>
public interface IPingGrain : IGrainWithIntegerKey
{
    /// <summary>Answers at once.</summary>
    Task<int> Ping(int number);

    /// <summary>Writes its state, then answers.</summary>
    Task<int> Write(int number);
}
