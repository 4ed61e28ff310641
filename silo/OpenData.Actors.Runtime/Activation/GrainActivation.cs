using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OpenData.Actors.Runtime.Messaging;
using OpenData.Actors.Runtime.Scheduling;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>
/// One activation: the state machine between the requests that wait (<see cref="RequestAdmission"/>), the turns that run
/// (<see cref="ActivationTaskScheduler"/>) and the grain object with its beginning and end (<see cref="ActivationBody"/>).
/// </summary>
/// <remarks>
/// Invariants. The state only goes forward, under the lock. Requests start only in <see cref="ActivationState.Active"/>,
/// only in a turn, and only in <see cref="Pump"/>. The activation ends only when no request runs. It stays in the
/// directory until it is dead, so a grain never has two activations in one silo, and its waiting requests become the first
/// ones of its successor. Grain code never runs under the lock.
/// </remarks>
internal sealed partial class GrainActivation : IGrainContext, IReentrancyHost
{
    /// <summary>After so many requests that ended at once, other turns of the activation get theirs.</summary>
    private const int RequestsPerTurn = 64;

    private readonly ActivationServices _shared;
    private readonly ActivationDirectory _directory;

    // The lock of what is below, too: an object more would be a twentieth of what an idle activation takes.
    private readonly RequestAdmission _admission;
    private ActivationTimers? _timers;
    private TaskCompletionSource? _deactivated;
    private ActivationState _state = ActivationState.Activating;
    private LifecycleCall? _lifecycleCall;
    private DeactivationRequest? _deactivation;
    private long _lastUsed;
    private long _keepUntil; // UTC ticks
    private bool _isPumpQueued;
    private bool _isPumping;
    private bool _hasRun;

    public GrainActivation(
        GrainId grainId, GrainClass grainClass, ActivationDirectory directory, ActivationServices shared, CallQueue? waiting)
    {
        GrainId = grainId;
        Class = grainClass;
        _directory = directory;
        _shared = shared;
        _admission = new RequestAdmission(grainClass.IsReentrant);
        while (waiting?.Dequeue() is { } call)
        {
            _admission.Add(call);
        }

        Scheduler = new ActivationTaskScheduler(this, shared.Scheduling);
        Body = new ActivationBody(this, shared);
        _lastUsed = shared.Time.GetTimestamp();
    }

    public GrainId GrainId { get; }

    public GrainClass Class { get; }

    public ActivationTaskScheduler Scheduler { get; }

    public ActivationTimers Timers => LazyInitializer.EnsureInitialized(ref _timers, static () => new ActivationTimers());

    public ActivationBody Body { get; }

    public object? GrainInstance => Body.Instance;

    public IServiceProvider ActivationServices => Body.Services;

    public IGrainLifecycle ObservableLifecycle => Body.Lifecycle;

    public IIncomingGrainCallFilter[] CallFilters => Body.CallFilters;

    /// <summary>Calls that wait or run.</summary>
    public int Load
    {
        get
        {
            lock (_admission)
            {
                return _admission.Load;
            }
        }
    }

    public Task Deactivated => DeactivatedSource.Task;

    /// <summary>Made when somebody waits for the end, or at the end itself.</summary>
    private TaskCompletionSource DeactivatedSource => LazyInitializer.EnsureInitialized(
        ref _deactivated, static () => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>Begins the activation. Called once, after it has its place in the directory.</summary>
    public void Start() => Scheduler.Post(static self => _ = ((GrainActivation)self!).ActivateAsync(), this);

    /// <summary>Takes a call; false when the activation is dead and the directory has, or needs, another one.</summary>
    public bool TryEnqueue(Call call)
    {
        CallCycleException? cycle = null;
        var isPumpDue = false;
        if (!Class.MarkInterleaving(call))
        {
            return true;
        }

        lock (_admission)
        {
            if (_state == ActivationState.Dead)
            {
                return false;
            }

            var mayStart = _state == ActivationState.Active && _deactivation is null && _admission.MayStart(call);
            if (!mayStart && _shared.FailCyclesAtOnce)
            {
                cycle = CallCycle.Find(call, IsBlockedBy);
            }

            if (cycle is null)
            {
                _admission.Add(call);
                isPumpDue = mayStart && !_isPumpQueued;
                _isPumpQueued |= mayStart;
            }
        }

        if (isPumpDue)
        {
            Scheduler.RunOrPost(static self => ((GrainActivation)self!).QueuedPump(), this, Class.Inlining);
        }

        if (cycle is not null)
        {
            call.Reject(cycle);
        }

        return true;
    }

    /// <summary>Starts what may start. Called in a turn.</summary>
    public void Pump()
    {
        Debug.Assert(ReferenceEquals(TaskScheduler.Current, Scheduler), "Requests must start in a turn.");
        if (_isPumping)
        {
            return; // A request that ended at once: the loop below goes on.
        }

        _isPumping = true;
        var started = 0;
        while (started < RequestsPerTurn && StartNext() is { } call)
        {
            started++;
            _ = call.RunAsync(this);
        }

        _isPumping = false;
        if (started == RequestsPerTurn)
        {
            lock (_admission)
            {
                QueuePump();
            }
        }
    }

    /// <summary>A request is over; its caller is told after this.</summary>
    public void Finish(Call call, Exception? failure)
    {
        lock (_admission)
        {
            _admission.Finish(call);
            if (call.CountsAsUse)
            {
                _lastUsed = _shared.Time.GetTimestamp();
            }
        }

        Class.Calls.Finished(failure is not null);
        if (failure is InconsistentStateException { IsSourceActivation: true } conflict)
        {
            conflict.IsSourceActivation = false;
            Deactivate(new DeactivationReason(
                DeactivationReasonCode.ApplicationError, conflict, "The state in memory is not the one in storage."));
        }
    }

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (_admission)
        {
            if (_deactivation is null && _state is ActivationState.Activating or ActivationState.Active)
            {
                _deactivation = new DeactivationRequest(deactivationReason, cancellationToken);
                QueuePump();
            }
        }
    }

    /// <summary>Ends the activation if it has been idle for its collection age.</summary>
    public void CollectIfIdle(DateTimeOffset now)
    {
        var age = Class.CollectionAge ?? _shared.Collection.CollectionAge;
        lock (_admission)
        {
            if (age == Timeout.InfiniteTimeSpan || now.UtcTicks < _keepUntil || _state != ActivationState.Active
                || !_admission.IsEmpty || _shared.Time.GetElapsedTime(_lastUsed) < age)
            {
                return;
            }
        }

        Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, $"Not used for {age}."));
    }

    /// <summary>See <c>Grain.DelayDeactivation</c>.</summary>
    public void DelayDeactivation(TimeSpan time)
    {
        var now = _shared.Time.GetUtcNow();
        lock (_admission)
        {
            _keepUntil = time == Timeout.InfiniteTimeSpan || time >= DateTimeOffset.MaxValue - now
                ? long.MaxValue
                : (now + time).UtcTicks;
        }
    }

    public void EnterSection(Guid id)
    {
        lock (_admission)
        {
            _admission.OpenSection(id);
        }
    }

    public void LeaveSection(Guid id)
    {
        lock (_admission)
        {
            _admission.CloseSection(id);
        }
    }

    private bool IsBlockedBy(Call call) => (_lifecycleCall?.IsSameAs(call) ?? false) || _admission.Blocks(call);

    private void QueuePump()
    {
        if (!_isPumpQueued)
        {
            _isPumpQueued = true;
            Scheduler.Post(static self => ((GrainActivation)self!).QueuedPump(), this);
        }
    }

    private void QueuedPump()
    {
        lock (_admission)
        {
            _isPumpQueued = false;
        }

        Pump();
    }

    /// <summary>The next request, counted as running; null when none may start. Begins the end where that is due.</summary>
    private Call? StartNext()
    {
        lock (_admission)
        {
            if (_state != ActivationState.Active)
            {
                return null;
            }

            if (_deactivation is null)
            {
                var next = _admission.StartNext();
                _hasRun |= next is not null;
                return next;
            }

            if (_admission.IsAnyRunning)
            {
                return null;
            }

            _state = ActivationState.Deactivating;
        }

        _ = DeactivateAsync(_deactivation);
        return null;
    }

    private async Task ActivateAsync()
    {
        var call = BeginLifecycle(nameof(IGrainBase.OnActivateAsync));
        Exception? failure = null;
        try
        {
            await Body.ActivateAsync();
        }
        catch (Exception error)
        {
            failure = error;
        }

        call.Done();
        if (failure is null)
        {
            lock (_admission)
            {
                _lifecycleCall = null;
                _lastUsed = _shared.Time.GetTimestamp();
                _state = ActivationState.Active;
            }

            Pump();
            return;
        }

        LogActivationFailed(_shared.Logger, failure, GrainId);
        await Body.AbandonAsync();
        if (failure is InconsistentStateException conflict)
        {
            conflict.IsSourceActivation = false;
        }

        End(failure);
    }

    private async Task DeactivateAsync(DeactivationRequest request)
    {
        var call = BeginLifecycle(nameof(IGrainBase.OnDeactivateAsync));
        LogDeactivating(_shared.Logger, GrainId, request.Reason.ReasonCode, request.Reason.Description);
        await Body.DeactivateAsync(request);
        call.Done();
        End(null);
    }

    private LifecycleCall BeginLifecycle(string method)
    {
        var call = new LifecycleCall(GrainId, method);
        lock (_admission)
        {
            _lifecycleCall = call;
        }

        CleanContext.Enter();
        RequestContext.Current = CallFlow.None with { Request = call };
        return call;
    }

    /// <summary>Leaves the directory. What waits is rejected when the activation failed, else it moves on.</summary>
    private void End(Exception? failure)
    {
        CallQueue waiting;
        lock (_admission)
        {
            // From here on senders ask the directory again, and wait there until the successor has this queue.
            _state = ActivationState.Dead;
            waiting = _admission.TakeWaiting();
        }

        if (failure is null)
        {
            _directory.Replace(this, waiting, _hasRun);
        }
        else
        {
            _directory.Remove(this);
            while (waiting.Dequeue() is { } call)
            {
                call.Reject(failure);
            }
        }

        DeactivatedSource.TrySetResult();
    }

    [LoggerMessage(3001, LogLevel.Error, "Grain {GrainId} could not be activated")]
    private static partial void LogActivationFailed(ILogger logger, Exception error, GrainId grainId);

    [LoggerMessage(3002, LogLevel.Debug, "Grain {GrainId} is deactivated: {Reason}, {Description}")]
    private static partial void LogDeactivating(
        ILogger logger, GrainId grainId, DeactivationReasonCode reason, string description);
}
