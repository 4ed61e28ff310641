using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Storage.Calls;

namespace OpenData.Storage.Counters;

/// <summary>Loads the counters at start, saves all that was counted and takes in the counters of other silos every second, and
/// saves once more at a graceful stop, when requests have ended.</summary>
internal sealed partial class CounterFlushing(
    ResourceCounters counters, CallCounts calls, TimeProvider time, ILogger<CounterFlushing> logger) : BackgroundService
{
    private const int MostAttempts = 20;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await counters.Load(cancellationToken);
                break;
            }
            catch (StorageUnavailableException exception) when (attempt < MostAttempts)
            {
                // It was there a moment ago, when the schema was looked at: a silo does not end for that.
                LogNotLoaded(logger, attempt, exception);
                await Task.Delay(Interval, time, cancellationToken);
            }
        }

        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var flush in (Func<CancellationToken, Task>[])[counters.Flush, calls.Flush])
        {
            try
            {
                await flush(cancellationToken);
            }
            catch (StorageUnavailableException exception)
            {
                LogLost(logger, exception);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Try(
                    async token =>
                    {
                        await counters.Flush(token);
                        await counters.Follow(token);
                    },
                    stoppingToken);
                await Try(calls.Flush, stoppingToken);
                if (calls.TakeUncounted() is var uncounted and > 0)
                {
                    LogUncounted(logger, uncounted, CallCounts.MostWaiting);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops; StopAsync saves the rest.
        }
    }

    private async Task Try(Func<CancellationToken, Task> step, CancellationToken stoppingToken)
    {
        try
        {
            await step(stoppingToken);
        }
#pragma warning disable CA1031 // Unsaved counts are kept and tried again with the next tick.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFlushFailed(logger, exception);
        }
    }

    [LoggerMessage(3201, LogLevel.Warning, "Counters could not be saved; they are tried again in a second")]
    private static partial void LogFlushFailed(ILogger logger, Exception exception);

    [LoggerMessage(3202, LogLevel.Warning, "The database is away at the stop; the counts of the last seconds are lost")]
    private static partial void LogLost(ILogger logger, Exception exception);

    [LoggerMessage(3204, LogLevel.Warning, "Attempt {Attempt} to read the counters failed; they are read again in a second")]
    private static partial void LogNotLoaded(ILogger logger, int attempt, Exception exception);

    [LoggerMessage(3203, LogLevel.Warning, "{Calls} calls were not counted: {Limit} combinations of resource, caller and code wait for the database")]
    private static partial void LogUncounted(ILogger logger, long calls, int limit);
}
