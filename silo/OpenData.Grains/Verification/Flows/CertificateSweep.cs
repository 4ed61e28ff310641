using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OpenData.Grains.Verification.Flows;

/// <summary>Deletes, every hour, documents that a crash or an outage has left. Several silos may do so at once.</summary>
public sealed partial class CertificateSweep(CertificateShelf shelf, TimeProvider time, ILogger<CertificateSweep> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await shelf.Sweep(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever failed now is tried again in an hour.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogFailed(logger, failure);
            }
        }
    }

    [LoggerMessage(4104, LogLevel.Warning, "Documents that are left could not be deleted; that is tried again in an hour")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
