using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Search.Suggesting;

namespace OpenData.Search.Catalog.Suggesting;

/// <summary>Loads the hot words at start, saves them every minute and at a graceful stop.</summary>
internal sealed partial class HotWordKeeping(
    HotWords hotWords, IHotWordStore store, TimeProvider time, ILogger<HotWordKeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await store.LoadAsync(cancellationToken).ConfigureAwait(false) is { } state)
            {
                hotWords.Import(state);
            }
        }
        catch (InvalidDataException exception)
        {
            LogDamaged(logger, exception.Message);
        }

        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await Save(cancellationToken).ConfigureAwait(false);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                await Save(stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops; StopAsync saves the rest.
        }
    }

    private async Task Save(CancellationToken cancellationToken)
    {
        try
        {
            await store.SaveAsync(hotWords.Export(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogSaveFailed(logger, exception);
        }
    }

    [LoggerMessage(4301, LogLevel.Warning, "{Reason} The hot words begin anew")]
    private static partial void LogDamaged(ILogger logger, string reason);

    [LoggerMessage(4302, LogLevel.Warning, "The hot words could not be saved; it is tried again in a minute")]
    private static partial void LogSaveFailed(ILogger logger, Exception exception);
}
