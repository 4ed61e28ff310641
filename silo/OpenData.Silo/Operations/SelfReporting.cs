using OpenData.Actors.Runtime.Diagnostics;
using OpenData.Contracts.Operations;
using OpenData.Silo.Hosting;
using Orleans;

namespace OpenData.Silo.Operations;

/// <summary>Tells the others every few seconds how this silo is, while it belongs to the cluster.</summary>
internal sealed partial class SelfReporting(
    SelfReport report,
    ISiloDiagnostics silo,
    Readiness readiness,
    IGrainFactory grains,
    TimeProvider time,
    ILogger<SelfReporting> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryReport(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The silo stops.
        }
    }

    private async Task TryReport(CancellationToken cancellationToken)
    {
        if (!readiness.IsReady || !silo.IsServing)
        {
            return;
        }

        try
        {
            await grains.GetGrain<ISiloReportsGrain>(ISiloReportsGrain.Key).Report(report.Make())
                .WaitAsync(Interval, time, cancellationToken);
        }
#pragma warning disable CA1031 // The next report is due in some seconds, and tells all that this one would have.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(logger, exception);
        }
    }

    [LoggerMessage(5301, LogLevel.Debug, "The report of this silo did not arrive")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
