using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OpenData.Storage.Counters;

/// <summary>Loads the counters at start, saves them and takes in those of other silos every second, and saves once more at
/// a graceful stop.</summary>
internal sealed partial class CounterFlushing(ResourceCounters counters, TimeProvider time, ILogger<CounterFlushing> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await counters.Load(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await counters.Flush(cancellationToken);
        }
        catch (StorageUnavailableException exception)
        {
            LogLost(logger, exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await counters.Flush(stoppingToken);
                    await counters.Follow(stoppingToken);
                }
#pragma warning disable CA1031 // Unsaved counts are kept and tried again with the next tick.
                catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
                {
                    LogFlushFailed(logger, exception);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops; StopAsync saves the rest.
        }
    }

    [LoggerMessage(3201, LogLevel.Warning, "Counters could not be saved; they are tried again in a second")]
    private static partial void LogFlushFailed(ILogger logger, Exception exception);

    [LoggerMessage(3202, LogLevel.Warning, "The database is away at the stop; the counts of the last seconds are lost")]
    private static partial void LogLost(ILogger logger, Exception exception);
}
