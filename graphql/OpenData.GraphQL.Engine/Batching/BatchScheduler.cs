using OpenData.GraphQL.Engine.Batching;
using OpenData.GraphQL.Engine.Execution;

namespace OpenData.GraphQL.Engine;

/// <summary>Collects the loaders of one request that have keys to load and starts them when every resolver that could
/// run has run. Scoped: one per request. Outside of a request's execution a loader starts at once.</summary>
public sealed class BatchScheduler
{
    private readonly Lock _gate = new();
    private List<IBatch> _waiting = [];
    private ExecutionPump? _pump;

    internal void Attach(ExecutionPump pump) => _pump = pump;

    internal void Schedule(IBatch batch)
    {
        var pump = _pump;
        if (pump is null)
        {
            batch.Dispatch();
            return;
        }

        lock (_gate)
        {
            _waiting.Add(batch);
        }

        pump.Wake();
    }

    /// <returns>Whether anything was started.</returns>
    internal bool DispatchAll()
    {
        List<IBatch> batches;
        lock (_gate)
        {
            if (_waiting.Count == 0)
            {
                return false;
            }

            (batches, _waiting) = (_waiting, []);
        }

        foreach (var batch in batches)
        {
            batch.Dispatch();
        }

        return true;
    }
}
