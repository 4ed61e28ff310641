using OpenData.Actors.Runtime.Messaging;
using Orleans.CodeGeneration;

namespace OpenData.Actors.Runtime.Scheduling;

/// <summary>
/// Decides which of the waiting requests of an activation may start. Guarded by the activation's lock. Requests that may
/// not start beside others start in order of arrival; a request whose caller has given up never starts. One that may always
/// interleave starts at any time and keeps no other from starting.
/// </summary>
/// <param name="isReentrant">Whether the grain class is.</param>
internal sealed class RequestAdmission(bool isReentrant)
{
    private readonly CallQueue _running = new();
    private List<Guid>? _openSections;
    private CallQueue _waiting = new();
    private int _blockingCount;

    public bool IsAnyRunning => _running.Count > 0;

    public bool IsEmpty => _running.Count == 0 && _waiting.Count == 0;

    /// <summary>Calls that wait or run.</summary>
    public int Load => _running.Count + _waiting.Count;

    public void Add(Call call) => _waiting.Enqueue(call);

    /// <summary>Whether the request could start now, were it first in the queue.</summary>
    public bool MayStart(Call call)
    {
        if (_blockingCount == 0 || isReentrant || call.Has(GrainCallOptions.AlwaysInterleave) || IsInOpenSection(call))
        {
            return true;
        }

        if (!call.Has(GrainCallOptions.ReadOnly))
        {
            return false;
        }

        return !_running.Exists(
            call, static (_, running) => !running.Has(GrainCallOptions.ReadOnly | GrainCallOptions.AlwaysInterleave));
    }

    /// <summary>Takes the next request that may start and counts it as running, or null.</summary>
    public Call? StartNext()
    {
        while (Next() is { } call)
        {
            if (!call.IsAbandoned)
            {
                _running.Enqueue(call);
                _blockingCount += IsBlocking(call) ? 1 : 0;
                return call;
            }
        }

        return null;
    }

    public void Finish(Call call)
    {
        if (_running.Remove(call) && IsBlocking(call))
        {
            _blockingCount--;
        }
    }

    /// <summary>Whether the request runs and keeps others from starting.</summary>
    public bool Blocks(Call call) => _running.Exists(call, static (wanted, each) => each.IsSameAs(wanted) && IsBlocking(each));

    /// <summary>Takes out everything that waits.</summary>
    public CallQueue TakeWaiting()
    {
        var taken = _waiting;
        _waiting = new CallQueue();
        return taken;
    }

    public void OpenSection(Guid id) => (_openSections ??= []).Add(id);

    public void CloseSection(Guid id) => _openSections?.Remove(id);

    private static bool IsBlocking(Call call) => !call.Has(GrainCallOptions.AlwaysInterleave);

    private bool IsInOpenSection(Call call) =>
        call.ReentrancyId != Guid.Empty && _openSections is not null && _openSections.Contains(call.ReentrancyId);

    private Call? Next()
    {
        if (_blockingCount == 0 || isReentrant)
        {
            return _waiting.Dequeue();
        }

        return _waiting.InterleavingCount == 0
            ? null
            : _waiting.TakeFirst(this, static (admission, call) => admission.MayStart(call));
    }
}
