using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Scheduling;

/// <summary>
/// Runs the turns of one activation, one at a time and in the order in which they were queued, on any pool thread. Knows
/// nothing of requests: which of them may start is <see cref="RequestAdmission"/>'s business.
/// </summary>
/// <remarks>
/// Invariants. At most one thread is in the loop or runs a turn inline: the scheduler is handed to the pool when the first
/// task is queued, and again only by the thread that gives up its quantum or has run its turn. A task is inlined only into a turn of the same
/// activation and only if it was never queued; anything laxer would run two turns at once.
/// </remarks>
internal sealed partial class ActivationTaskScheduler(IGrainContext context, SchedulingServices shared)
    : TaskScheduler, IActivationScheduler, IThreadPoolWorkItem
{
    [ThreadStatic]
    private static ActivationTaskScheduler? _runsHere;

    private readonly TurnQueue _turns = new(); // The lock, too.
    private bool _active;
    private Action<object?>? _inlineTurn;
    private object? _inlineState;

    public IGrainContext Context => context;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Runs a turn at once on this thread, if none runs or waits and the class allows it; else queues it.</summary>
    public void RunOrPost(Action<object?> turn, object state, InlineTurns? inlining)
    {
        if (inlining is null || !inlining.TryBegin(out var started))
        {
            Post(turn, state);
            return;
        }

        if (!TryEnter())
        {
            InlineTurns.GiveUp();
            Post(turn, state);
            return;
        }

        (_inlineTurn, _inlineState) = (turn, state);
        CleanContext.Run(static self => ((ActivationTaskScheduler)self!).RunInline(), this);
        Leave();
        var ended = shared.Time.GetTimestamp();
        shared.Turns.Ran(started, ended);
        inlining.End(started, ended);
    }

    /// <summary>Queues a turn that carries no execution context of the caller: what a caller keeps in async locals must
    /// not leak into the grain.</summary>
    public void Post(Action<object?> turn, object state)
    {
        Task task;
        if (ExecutionContext.IsFlowSuppressed())
        {
            task = new Task(turn, state);
        }
        else
        {
            using (ExecutionContext.SuppressFlow())
            {
                task = new Task(turn, state);
            }
        }

        task.Start(this);
    }

    void IThreadPoolWorkItem.Execute()
    {
        var started = shared.Time.GetTimestamp();
        var turnStarted = started;
        while (true)
        {
            Task? turn;
            lock (_turns)
            {
                turn = _turns.Dequeue();
                if (turn is null)
                {
                    _active = false;
                    return;
                }
            }

            TryExecuteTask(turn);
            CleanContext.Enter();
            var now = shared.Time.GetTimestamp();
            shared.Turns.Ran(turnStarted, now);
            if (shared.Time.GetElapsedTime(turnStarted, now) >= shared.TurnWarning)
            {
                shared.Turns.WasLong();
                LogLongTurn(shared.Logger, context.GrainId, shared.Time.GetElapsedTime(turnStarted, now));
            }

            turnStarted = now;
            if (shared.Time.GetElapsedTime(started, now) >= shared.Quantum)
            {
                // Still active: this work item stays the only one, it only goes to the end of the pool's queue.
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                return;
            }
        }
    }

    protected override void QueueTask(Task task)
    {
        if (ReferenceEquals(_runsHere, this))
        {
            _runsHere = null;
            TryExecuteTask(task);
            return;
        }

        lock (_turns)
        {
            _turns.Enqueue(task);
            if (_active)
            {
                return;
            }

            _active = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && ReferenceEquals(Current, this) && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_turns)
        {
            return _turns.ToArray();
        }
    }

    private bool TryEnter()
    {
        lock (_turns)
        {
            return !_active && (_active = true);
        }
    }

    private void Leave()
    {
        lock (_turns)
        {
            if (_turns.IsEmpty)
            {
                _active = false;
                return;
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    // Starting a task is the way to have it know its scheduler; the scheduler then runs it instead of queueing it.
    private void RunInline()
    {
        var task = new Task(_inlineTurn!, _inlineState);
        (_inlineTurn, _inlineState) = (null, null);
        _runsHere = this;
        task.Start(this);
    }

    [LoggerMessage(3101, LogLevel.Warning, "A turn of grain {GrainId} took {Elapsed}: code between two awaits blocks its thread")]
    private static partial void LogLongTurn(ILogger logger, GrainId grainId, TimeSpan elapsed);
}
