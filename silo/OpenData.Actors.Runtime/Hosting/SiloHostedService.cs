using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Actors.Runtime.Activation;
using OpenData.Actors.Runtime.Placement;

namespace OpenData.Actors.Runtime.Hosting;

/// <summary>
/// Starts and stops the silo with its host: check the configuration, take calls, collect idle activations, run the startup
/// tasks; and down: stop collecting, end all activations, refuse calls.
/// </summary>
internal sealed partial class SiloHostedService(
    SiloConfigurationCheck configuration,
    GrainCatalog catalog,
    LocalSilo silo,
    ActivationDirectory directory,
    IdleCollector collector,
    IEnumerable<StartupTask> startupTasks,
    IServiceProvider services,
    ILogger<SiloHostedService> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        configuration.Run();
        directory.Open();
        collector.Start();
        foreach (var task in startupTasks.OrderBy(each => each.Stage))
        {
            await task.Execute(services, cancellationToken);
        }

        LogStarted(logger, silo.Address.ToString(), catalog.ClassCount);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        collector.Dispose();
        try
        {
            await directory.CloseAsync(cancellationToken);
            LogStopped(logger, silo.Address.ToString());
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogLeft(logger, silo.Address.ToString(), directory.Count);
        }
    }

    [LoggerMessage(3401, LogLevel.Information, "Silo {Silo} has started with {Classes} grain classes")]
    private static partial void LogStarted(ILogger logger, string silo, int classes);

    [LoggerMessage(3402, LogLevel.Information, "Silo {Silo} has stopped")]
    private static partial void LogStopped(ILogger logger, string silo);

    [LoggerMessage(3403, LogLevel.Warning, "Silo {Silo} stops while {Count} activations have not ended in time")]
    private static partial void LogLeft(ILogger logger, string silo, int count);
}
