using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Scheduling;

/// <summary>
/// Runs the turns of one activation, one at a time and in the order in which they were queued, on any pool thread. Knows
/// nothing of requests: which of them may start is <see cref="RequestAdmission"/>'s business.
/// </summary>
/// <remarks>
/// Invariants. At most one thread is in the loop: the scheduler is handed to the pool when the first task is
/// queued, and again only by the thread that gives up its quantum. A task is inlined only into a turn of the same
/// activation and only if it was never queued; anything laxer would run two turns at once.
/// </remarks>
internal sealed partial class ActivationTaskScheduler(
    IGrainContext context, SchedulingLimits limits, TimeProvider time, ILogger logger)
    : TaskScheduler, IActivationScheduler, IThreadPoolWorkItem
{
    private readonly Lock _gate = new();
    private readonly Queue<Task> _turns = new();
    private bool _active;

    public IGrainContext Context => context;

    public override int MaximumConcurrencyLevel => 1;

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
        var started = time.GetTimestamp();
        var turnStarted = started;
        while (true)
        {
            Task? turn;
            lock (_gate)
            {
                if (!_turns.TryDequeue(out turn))
                {
                    _active = false;
                    return;
                }
            }

            TryExecuteTask(turn);
            var now = time.GetTimestamp();
            limits.Turns.Ran(turnStarted, now);
            if (time.GetElapsedTime(turnStarted, now) >= limits.TurnWarning)
            {
                limits.Turns.WasLong();
                LogLongTurn(logger, context.GrainId, time.GetElapsedTime(turnStarted, now));
            }

            turnStarted = now;
            if (time.GetElapsedTime(started, now) >= limits.Quantum)
            {
                // Still active: this work item stays the only one, it only goes to the end of the pool's queue.
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                return;
            }
        }
    }

    protected override void QueueTask(Task task)
    {
        lock (_gate)
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
        lock (_gate)
        {
            return _turns.ToArray();
        }
    }

    [LoggerMessage(3101, LogLevel.Warning, "A turn of grain {GrainId} took {Elapsed}: code between two awaits blocks its thread")]
    private static partial void LogLongTurn(ILogger logger, GrainId grainId, TimeSpan elapsed);
}
