using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>Looks for idle activations at every collection quantum.</summary>
internal sealed class IdleCollector(
    ActivationDirectory directory, TimeProvider time, IOptions<GrainCollectionOptions> options) : IDisposable
{
    private ITimer? _timer;

    public void Start()
    {
        var quantum = options.Value.CollectionQuantum;
        _timer = time.CreateTimer(static self => ((IdleCollector)self!).Collect(), this, quantum, quantum);
    }

    public void Dispose() => _timer?.Dispose();

    private void Collect() => directory.CollectIdle(time.GetUtcNow());
}
