using OpenData.Actors.Runtime.Messaging;
using Orleans.CodeGeneration;

namespace OpenData.Actors.Runtime.Scheduling;

/// <summary>
/// Decides which of the waiting requests of an activation may start. Guarded by the activation's lock. Requests that may
/// not start beside others start in order of arrival; a request whose caller has given up never starts.
/// </summary>
/// <param name="isReentrant">Whether the grain class is.</param>
internal sealed class RequestAdmission(bool isReentrant)
{
    private readonly List<Call> _running = [];
    private List<Guid>? _openSections;
    private CallQueue _waiting = new();

    public bool IsAnyRunning => _running.Count > 0;

    public bool IsEmpty => _running.Count == 0 && _waiting.Count == 0;

    public void Add(Call call) => _waiting.Enqueue(call);

    /// <summary>Whether the request could start now, were it first in the queue.</summary>
    public bool MayStart(Call call) =>
        _running.Count == 0
        || isReentrant
        || call.Has(GrainCallOptions.AlwaysInterleave)
        || (call.Has(GrainCallOptions.ReadOnly) && _running.TrueForAll(running => running.Has(GrainCallOptions.ReadOnly)))
        || (call.ReentrancyId != Guid.Empty && _openSections is not null && _openSections.Contains(call.ReentrancyId));

    /// <summary>Takes the next request that may start and counts it as running, or null.</summary>
    public Call? StartNext()
    {
        while (Next() is { } call)
        {
            if (!call.IsAbandoned)
            {
                _running.Add(call);
                return call;
            }
        }

        return null;
    }

    public void Finish(Call call) => _running.Remove(call);

    public bool IsRunning(Call call) => _running.Contains(call);

    /// <summary>Takes out everything that waits.</summary>
    public CallQueue TakeWaiting()
    {
        var taken = _waiting;
        _waiting = new CallQueue();
        return taken;
    }

    public void OpenSection(Guid id) => (_openSections ??= []).Add(id);

    public void CloseSection(Guid id) => _openSections?.Remove(id);

    private Call? Next()
    {
        if (_running.Count == 0 || isReentrant)
        {
            return _waiting.Dequeue();
        }

        return _waiting.InterleavingCount == 0
            ? null
            : _waiting.TakeFirst(this, static (admission, call) => admission.MayStart(call));
    }
}
