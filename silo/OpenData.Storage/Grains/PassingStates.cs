using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Storage.Commits;

namespace OpenData.Storage.Grains;

/// <summary>Removes the rows of states that have ended, so that codes and counts of strangers do not fill the database.</summary>
/// <param name="commits">Writes.</param>
/// <param name="time">When.</param>
/// <param name="logger">Told of failures.</param>
public sealed partial class PassingStates(GroupCommit commits, TimeProvider time, ILogger<PassingStates> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    // Idle grains have left memory by then, and with them the version that they would write over.
    private static readonly TimeSpan Grace = TimeSpan.FromHours(3);

    /// <summary>Removes what has ended some hours ago.</summary>
    public Task Sweep(CancellationToken cancellationToken)
    {
        var before = (time.GetUtcNow() - Grace).ToUnixTimeMilliseconds();
        return commits.Commit(
            context => context.GrainStates.Where(row => row.EndsAt < before).ExecuteDeleteAsync(CancellationToken.None),
            cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                try
                {
                    await Sweep(stoppingToken).ConfigureAwait(false);
                }
#pragma warning disable CA1031 // What is left is removed an hour later.
                catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
                {
                    LogFailed(logger, exception);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    [LoggerMessage(3203, LogLevel.Warning, "States that have ended could not be removed; it is tried again in an hour")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
