using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Storage.Feed;

namespace OpenData.Search.Catalog;

/// <summary>
/// How far the index is behind the change feed. Lines of the feed have no time of their own: the end of the feed is looked
/// at every second, and a line counts as waiting since the first look that saw it. While the feed cannot be read, lines
/// and time are those behind the end that was last seen, and <see cref="SinceRead"/> grows. The meter <c>OpenData.Feed</c>
/// tells all of it.
/// </summary>
public sealed partial class FeedLag : BackgroundService
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    private readonly Queue<(long End, long SeenAt)> _waiting = new();
    private readonly Lock _gate = new();
    private readonly CatalogIndexing _indexing;
    private readonly Func<CancellationToken, Task<long>> _readEnd;
    private readonly TimeProvider _time;
    private readonly ILogger<FeedLag> _logger;
    private long _end;
    private long _readAt;
    private long _position;
    private DateTimeOffset? _changedAt;
    private bool _isUnreadable;

    /// <summary>Makes the instruments; the host starts the looking.</summary>
    public FeedLag(
        CatalogIndexing indexing, ChangeFeed feed, IMeterFactory meters, TimeProvider time, ILogger<FeedLag> logger)
        : this(indexing, feed.End, meters, time, logger)
    {
    }

    internal FeedLag(
        CatalogIndexing indexing,
        Func<CancellationToken, Task<long>> readEnd,
        IMeterFactory meters,
        TimeProvider time,
        ILogger<FeedLag> logger)
    {
        ArgumentNullException.ThrowIfNull(indexing);
        ArgumentNullException.ThrowIfNull(meters);
        ArgumentNullException.ThrowIfNull(time);
        (_indexing, _readEnd, _time, _logger) = (indexing, readEnd, time, logger);
        _readAt = time.GetTimestamp();
        var meter = meters.Create("OpenData.Feed");
        meter.CreateObservableGauge("opendata.feed.lag", () => Lines, "{line}", "Lines of the change feed that the index lacks.");
        meter.CreateObservableGauge(
            "opendata.feed.lag.time", () => Time.TotalSeconds, "s", "How long the oldest of these lines has been known.");
        meter.CreateObservableGauge(
            "opendata.feed.unread.time", () => SinceRead.TotalSeconds, "s", "Time since the end of the change feed was last read.");
        meter.CreateObservableGauge(
            "opendata.feed.position", () => _indexing.Position, "{line}", "The line of the change feed that the index holds.");
    }

    /// <summary>Lines that the index lacks, as of the last look.</summary>
    public long Lines => Math.Max(0, Volatile.Read(ref _end) - _indexing.Position);

    /// <summary>How long the oldest of these lines has been known; zero when there is none.</summary>
    public TimeSpan Time
    {
        get
        {
            lock (_gate)
            {
                Drop();
                return _waiting.TryPeek(out var oldest) ? _time.GetElapsedTime(oldest.SeenAt) : TimeSpan.Zero;
            }
        }
    }

    /// <summary>Time since the end of the feed was last read; more than a few seconds means that the database does not
    /// answer.</summary>
    public TimeSpan SinceRead => _time.GetElapsedTime(Volatile.Read(ref _readAt));

    /// <summary>When the index took its last change since the start, to the second; null when it took none.</summary>
    public DateTimeOffset? ChangedAt
    {
        get
        {
            lock (_gate)
            {
                return _changedAt;
            }
        }
    }

    /// <summary>Looks at the end of the feed now.</summary>
    internal async Task Look(CancellationToken cancellationToken)
    {
        var end = await _readEnd(cancellationToken).ConfigureAwait(false);
        var now = _time.GetTimestamp();
        lock (_gate)
        {
            if (end < _end)
            {
                _waiting.Clear(); // The database was set back; the index starts anew with it.
            }
            else if (end > _end && end > _indexing.Position)
            {
                _waiting.Enqueue((end, now));
            }

            if (_indexing.Position != _position)
            {
                _position = _indexing.Position;
                _changedAt = _time.GetUtcNow();
            }

            Volatile.Write(ref _end, end);
            Volatile.Write(ref _readAt, now);
            Drop();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await _indexing.Built.WaitAsync(stoppingToken).ConfigureAwait(false);
            _position = _indexing.Position;
            using var timer = new PeriodicTimer(LookInterval, _time);
            do
            {
                await TryLook(stoppingToken).ConfigureAwait(false);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The silo stops.
        }
    }

    private async Task TryLook(CancellationToken cancellationToken)
    {
        try
        {
            await Look(cancellationToken).ConfigureAwait(false);
            if (_isUnreadable)
            {
                _isUnreadable = false;
                LogReadable(_logger, Lines);
            }
        }
#pragma warning disable CA1031 // Whatever the database says, the next look may succeed.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            if (!_isUnreadable)
            {
                _isUnreadable = true; // Said once: an outage is one event.
                LogUnreadable(_logger, exception);
            }
        }
    }

    private void Drop()
    {
        while (_waiting.TryPeek(out var oldest) && oldest.End <= _indexing.Position)
        {
            _waiting.Dequeue();
        }
    }

    [LoggerMessage(4401, LogLevel.Warning, "The change feed cannot be read; the index stays as it is until it can")]
    private static partial void LogUnreadable(ILogger logger, Exception exception);

    [LoggerMessage(4402, LogLevel.Information, "The change feed can be read again; the index is {Lines} lines behind")]
    private static partial void LogReadable(ILogger logger, long lines);
}
