namespace OpenData.Actors.TestingHost;

/// <summary>
/// A clock that moves only when a test moves it. Timers fire on the thread that moves it, in the order of their due times
/// and, for equal times, of their creation; while a callback runs, the clock shows exactly the time at which it was due,
/// but after a <see cref="Leap"/>.
/// </summary>
/// <remarks>
/// Safe to use from several threads. A timer with a due time of zero or less fires at the next move of the clock, which
/// may be <c>Advance(TimeSpan.Zero)</c>: creating a timer never runs its callback. The local time zone is UTC.
/// </remarks>
/// <param name="start">The first reading of the clock.</param>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start;
    private long _created;

    /// <summary>Starts at 2026-01-01 00:00 UTC.</summary>
    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Ticks of 100 nanoseconds per second; see <see cref="GetTimestamp"/>.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The number of timers that are due at some time in the future.</summary>
    public int ActiveTimerCount
    {
        get
        {
            lock (_gate)
            {
                return _timers.Count;
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    /// <summary>The reading of the clock in ticks, so elapsed times agree with <see cref="GetUtcNow"/>.</summary>
    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Moves the clock forward and fires what falls due on the way.</summary>
    /// <param name="by">Zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        MoveTo(GetUtcNow() + by, leaps: false);
    }

    /// <summary>
    /// Moves the clock forward at once, as for a machine that slept: what fell due meanwhile fires once, however often it
    /// would have, and sees the new time. Whoever relies on another timer to have fired before (as those do who write a
    /// state that ends, after what is idle has left memory) is not served by it.
    /// </summary>
    /// <param name="by">Zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Leap(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        MoveTo(GetUtcNow() + by, leaps: true);
    }

    /// <summary>Sets the clock and fires what falls due on the way.</summary>
    /// <param name="now">The new reading, not before the present one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The clock would go back.</exception>
    public void SetUtcNow(DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(now, GetUtcNow());
        MoveTo(now, leaps: false);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ManualTimer(this, callback, state, Interlocked.Increment(ref _created));
        timer.Change(dueTime, period);
        return timer;
    }

    private void MoveTo(DateTimeOffset target, bool leaps)
    {
        while (true)
        {
            ManualTimer? next;
            lock (_gate)
            {
                next = First();
                if (next is null || next.DueAt > target)
                {
                    _now = target > _now ? target : _now;
                    return;
                }

                var at = leaps ? target : next.DueAt;
                _now = at > _now ? at : _now;
                if (next.Period > TimeSpan.Zero)
                {
                    next.DueAt = at + next.Period;
                }
                else
                {
                    _timers.Remove(next);
                }
            }

            next.Fire();
        }
    }

    // A test that moves the clock by months comes here millions of times.
    private ManualTimer? First()
    {
        ManualTimer? first = null;
        foreach (var timer in _timers)
        {
            if (first is null || timer.DueAt < first.DueAt || (timer.DueAt == first.DueAt && timer.Order < first.Order))
            {
                first = timer;
            }
        }

        return first;
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state, long order)
        : ITimer
    {
        private bool _disposed;

        public long Order => order;

        public DateTimeOffset DueAt { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, Timeout.InfiniteTimeSpan);
            ArgumentOutOfRangeException.ThrowIfLessThan(period, Timeout.InfiniteTimeSpan);
            lock (clock._gate)
            {
                if (_disposed)
                {
                    return false;
                }

                clock._timers.Remove(this);
                Period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    DueAt = clock._now + dueTime;
                    clock._timers.Add(this);
                }

                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                _disposed = true;
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
