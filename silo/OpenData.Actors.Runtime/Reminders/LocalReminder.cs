using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Reminders;

/// <summary>
/// One reminder that this silo ticks. The clock's timer is set for one tick at a time, and set again when the grain has
/// answered: so a tick never overlaps the one before it, and what falls due meanwhile is left out.
/// </summary>
internal sealed partial class LocalReminder : IDisposable
{
    /// <summary>A timer takes no more than 49 days, and should notice within a day that somebody has set the clock.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly GrainId _grainId;
    private readonly string _name;
    private readonly IRemindable _grain;
    private readonly IReminderOwnership _ownership;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ITimer _clock;
    private ReminderSchedule _schedule;
    private DateTime _dueAt;
    private bool _isTicking;
    private bool _isDisposed;

    public LocalReminder(
        GrainId grainId,
        string name,
        ReminderSchedule schedule,
        DateTime dueAt,
        IRemindable grain,
        IReminderOwnership ownership,
        TimeProvider time,
        ILogger logger)
    {
        _grainId = grainId;
        _name = name;
        _grain = grain;
        _ownership = ownership;
        _time = time;
        _logger = logger;
        _schedule = schedule;

        // Or the timer would keep the request context of the call that registered the reminder.
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
        {
            _clock = time.CreateTimer(
                static self => ((LocalReminder)self!).OnDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        Reschedule(schedule, dueAt);
    }

    public ReminderSchedule Schedule => _schedule;

    /// <summary>The tick that is under way, or the last one: complete when the next one is set.</summary>
    public Task Tick { get; private set; } = Task.CompletedTask;

    /// <param name="schedule">From now on.</param>
    /// <param name="dueAt">The next tick; at once if it is over.</param>
    public void Reschedule(ReminderSchedule schedule, DateTime dueAt)
    {
        lock (_gate)
        {
            _schedule = schedule;
            _dueAt = dueAt;
            Arm();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
        }

        _clock.Dispose();
    }

    private DateTime Now() => _time.GetUtcNow().UtcDateTime;

    private void Arm()
    {
        if (_isDisposed || _isTicking)
        {
            return;
        }

        // Whole milliseconds, as a timer takes them: rounded down it would fire early and be set again for nothing.
        var sleep = TimeSpan.FromMilliseconds(Math.Ceiling((_dueAt - Now()).TotalMilliseconds));
        _clock.Change(
            sleep < TimeSpan.Zero ? TimeSpan.Zero : sleep > LongestSleep ? LongestSleep : sleep, Timeout.InfiniteTimeSpan);
    }

    private void OnDue()
    {
        ReminderSchedule schedule;
        DateTime now;
        lock (_gate)
        {
            now = Now();
            if (_isDisposed || _isTicking || now < _dueAt)
            {
                Arm();
                return;
            }

            _isTicking = true;
            schedule = _schedule;
        }

        Tick = TickAsync(schedule, now);
    }

    private async Task TickAsync(ReminderSchedule schedule, DateTime now)
    {
        try
        {
            if (_ownership.Owns(_grainId))
            {
                await _grain.ReceiveReminder(_name, new TickStatus(schedule.StartAt, schedule.Period, now))
                    .ConfigureAwait(false);
            }
        }
        catch (Exception error)
        {
            if (!_isDisposed)
            {
                LogTickFailed(_logger, error, _name, _grainId);
            }
        }

        lock (_gate)
        {
            _isTicking = false;
            if (ReferenceEquals(schedule, _schedule))
            {
                _dueAt = schedule.After(Now());
            }

            Arm();
        }
    }

    [LoggerMessage(3801, LogLevel.Error, "Reminder {Reminder} of grain {GrainId} failed; its next tick comes all the same")]
    private static partial void LogTickFailed(ILogger logger, Exception error, string reminder, GrainId grainId);
}
