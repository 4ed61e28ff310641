using Orleans;

namespace OpenData.Benchmarks.Grains;

/// <summary>Does nothing.</summary>
public sealed class IdleGrain : Grain, IIdleGrain
{
    /// <inheritdoc/>
    public Task Touch() => Task.CompletedTask;
}
