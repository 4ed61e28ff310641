using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Reminders;

/// <summary>
/// Ticks the reminders of the grains that this silo owns. The table has the definitions; this has a timer for each, made
/// when a grain of this silo registers it, and brought in line with the table at the start, every few minutes, and after
/// the silo has come to own other grains.
/// </summary>
/// <remarks>
/// A read takes time, and grains register meanwhile: what changed here while a read was under way is newer than what the
/// read brings, so it is left alone. There is one read at a time. A table that cannot be read is asked again soon; the
/// timers that there are go on.
/// </remarks>
internal sealed partial class ReminderService(
    IReminderTable table,
    IReminderOwnership ownership,
    IGrainFactory grains,
    TimeProvider time,
    IOptions<ReminderOptions> options,
    ILogger<ReminderService> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan RetryAfterFailure = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<(GrainId GrainId, string Name), LocalReminder> _reminders = [];
    private readonly HashSet<(GrainId GrainId, string Name)> _changedDuringRead = [];
    private readonly CancellationTokenSource _stopping = new();
    private ITimer? _refresh;
    private bool _isReading;
    private bool _isReadAgain;

    /// <summary>The reading that is under way, or the last one.</summary>
    public Task Reading { get; private set; } = Task.CompletedTask;

    /// <summary>Complete when the ticks that are under way are over and the next ones are set.</summary>
    public Task Ticks
    {
        get
        {
            lock (_gate)
            {
                return Task.WhenAll(_reminders.Values.Select(each => each.Tick));
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        CheckOptions();
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
        {
            _refresh = time.CreateTimer(
                static self => ((ReminderService)self!).Refresh(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        ownership.Changed += Refresh;
        Refresh();
        return Reading;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        ownership.Changed -= Refresh;
        _stopping.Cancel();
        lock (_gate)
        {
            _refresh?.Dispose();
            foreach (var reminder in _reminders.Values)
            {
                reminder.Dispose();
            }

            _reminders.Clear();
        }

        return Task.CompletedTask;
    }

    public void Dispose() => _stopping.Dispose();

    /// <summary>A grain has registered it: the first tick comes at its start, even if that is over by now.</summary>
    public void Put(ReminderEntry entry)
    {
        var schedule = ReminderSchedule.Of(entry);
        var key = (entry.GrainId, entry.ReminderName);
        lock (_gate)
        {
            NoteChange(key);
            if (!_stopping.IsCancellationRequested && ownership.Owns(entry.GrainId))
            {
                Schedule(key, schedule, schedule.StartAt);
            }
        }
    }

    /// <summary>A grain has ended it.</summary>
    public void Remove(GrainId grainId, string name)
    {
        lock (_gate)
        {
            NoteChange((grainId, name));
            End((grainId, name));
        }
    }

    private void CheckOptions()
    {
        if (options.Value.MinimumReminderPeriod < TimeSpan.Zero)
        {
            throw new OrleansConfigurationException(
                $"{nameof(ReminderOptions.MinimumReminderPeriod)} {options.Value.MinimumReminderPeriod} must not be negative.");
        }

        if (options.Value.RefreshReminderListPeriod <= TimeSpan.Zero)
        {
            throw new OrleansConfigurationException(
                $"{nameof(ReminderOptions.RefreshReminderListPeriod)} {options.Value.RefreshReminderListPeriod} must be positive.");
        }
    }

    private void Refresh()
    {
        lock (_gate)
        {
            if (_isReading || _stopping.IsCancellationRequested)
            {
                _isReadAgain = true;
                return;
            }

            _isReading = true;

            // Elsewhere: who tells of a change of ownership shall not wait for a table.
            Reading = Task.Run(ReadAsync);
        }
    }

    private async Task ReadAsync()
    {
        var token = _stopping.Token;
        while (true)
        {
            lock (_gate)
            {
                _isReadAgain = false;
                _changedDuringRead.Clear();
            }

            var next = options.Value.RefreshReminderListPeriod;
            try
            {
                Apply(await table.ReadAll(token).ConfigureAwait(false));
            }
            catch (OperationCanceledException) when (token.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogReadFailed(logger, error, RetryAfterFailure);
                next = RetryAfterFailure;
            }

            lock (_gate)
            {
                if (!_isReadAgain || token.IsCancellationRequested)
                {
                    _isReading = false;
                    _refresh!.Change(next, Timeout.InfiniteTimeSpan);
                    return;
                }
            }
        }
    }

    private void Apply(IReadOnlyList<ReminderEntry> rows)
    {
        lock (_gate)
        {
            if (_stopping.IsCancellationRequested)
            {
                return;
            }

            var now = time.GetUtcNow().UtcDateTime;
            var gone = _reminders.Keys.ToHashSet();
            foreach (var row in rows)
            {
                var key = (row.GrainId, row.ReminderName);
                if (_changedDuringRead.Contains(key) || !ownership.Owns(row.GrainId))
                {
                    continue;
                }

                if (row.Period <= TimeSpan.Zero)
                {
                    LogUnusable(logger, row.ReminderName, row.GrainId, row.Period);
                    continue;
                }

                gone.Remove(key);
                if (!_reminders.TryGetValue(key, out var known) || known.Schedule.ETag != row.ETag)
                {
                    var schedule = ReminderSchedule.Of(row);
                    Schedule(key, schedule, schedule.From(now));
                }
            }

            gone.ExceptWith(_changedDuringRead);
            foreach (var key in gone)
            {
                End(key);
            }
        }
    }

    private void Schedule((GrainId GrainId, string Name) key, ReminderSchedule schedule, DateTime dueAt)
    {
        if (_reminders.TryGetValue(key, out var known))
        {
            known.Reschedule(schedule, dueAt);
            return;
        }

        var grain = grains.GetGrain<IRemindable>(key.GrainId);
        _reminders[key] = new LocalReminder(key.GrainId, key.Name, schedule, dueAt, grain, ownership, time, logger);
    }

    private void End((GrainId GrainId, string Name) key)
    {
        if (_reminders.Remove(key, out var reminder))
        {
            reminder.Dispose();
        }
    }

    private void NoteChange((GrainId GrainId, string Name) key)
    {
        if (_isReading)
        {
            _changedDuringRead.Add(key);
        }
    }

    [LoggerMessage(3811, LogLevel.Error, "The table of reminders could not be read; it is read again in {Delay}")]
    private static partial void LogReadFailed(ILogger logger, Exception error, TimeSpan delay);

    [LoggerMessage(3812, LogLevel.Error, "Reminder {Reminder} of grain {GrainId} has the period {Period} and is left out")]
    private static partial void LogUnusable(ILogger logger, string reminder, GrainId grainId, TimeSpan period);
}
