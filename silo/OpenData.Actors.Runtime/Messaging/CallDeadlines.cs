using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>
/// The time limits of all calls that this silo waits for. A timer per call would cost more than the call, so one timer
/// sweeps the lists every <see cref="Resolution"/> while any call waits: a call may time out that much late, never early.
/// </summary>
internal sealed class CallDeadlines : IDisposable
{
    public static readonly TimeSpan Resolution = TimeSpan.FromMilliseconds(100);

    private readonly DeadlineList[] _lists;
    private readonly TimeProvider _time;
    private readonly TimeSpan _usualLimit;
    private readonly long _usualLimitTimestamps;
    private readonly ITimer _timer;
    private int _isArmed;

    public CallDeadlines(TimeProvider time, IOptions<SiloMessagingOptions> options)
    {
        _time = time;
        _usualLimit = options.Value.ResponseTimeout;
        _usualLimitTimestamps = ToTimestamps(_usualLimit);
        _lists = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new DeadlineList())];
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
        {
            _timer = time.CreateTimer(
                static state => ((CallDeadlines)state!).Sweep(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <param name="call">In no list yet.</param>
    /// <param name="limit">Null for the configured one; infinite for none.</param>
    public void Add(TimedCall call, TimeSpan? limit)
    {
        var allowed = limit ?? _usualLimit;
        if (allowed == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        call.Limit = allowed;
        call.DueAt = _time.GetTimestamp() + (limit is null ? _usualLimitTimestamps : ToTimestamps(allowed));
        _lists[Thread.GetCurrentProcessorId() % _lists.Length].Add(call);
        Arm();
    }

    public static void Remove(TimedCall call) => call.List?.Remove(call);

    public void Dispose() => _timer.Dispose();

    private void Arm()
    {
        if (Volatile.Read(ref _isArmed) == 0 && Interlocked.Exchange(ref _isArmed, 1) == 0)
        {
            _timer.Change(Resolution, Timeout.InfiniteTimeSpan);
        }
    }

    private void Sweep()
    {
        // Disarmed before looking: a call that is added meanwhile arms the timer again.
        Volatile.Write(ref _isArmed, 0);
        var due = new List<TimedCall>(); // Each held, so that it is not another call by the time it is told.
        var now = _time.GetTimestamp();
        var isAnyLeft = false;
        foreach (var list in _lists)
        {
            isAnyLeft |= list.TakeDue(now, due);
        }

        if (isAnyLeft)
        {
            Arm();
        }

        foreach (var call in due)
        {
            call.TimeOut(call.Limit);
            call.Release();
        }
    }

    private long ToTimestamps(TimeSpan time) =>
        time == Timeout.InfiniteTimeSpan ? 0 : (long)(time.TotalSeconds * _time.TimestampFrequency);
}
