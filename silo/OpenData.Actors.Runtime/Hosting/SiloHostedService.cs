using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenData.Actors.Runtime.Activation;
using OpenData.Actors.Runtime.Membership;
using OpenData.Actors.Runtime.Network;
using OpenData.Actors.Runtime.Placement;
using Orleans.Configuration;

namespace OpenData.Actors.Runtime.Hosting;

/// <summary>
/// Starts and stops the silo with its host: check the configuration, listen, join, take calls, collect idle activations, run
/// the startup tasks; and down: stop collecting, leave the owners of grains, finish what runs, hand over what waits, leave the
/// cluster, hang up.
/// </summary>
internal sealed partial class SiloHostedService(
    SiloConfigurationCheck configuration,
    GrainCatalog catalog,
    LocalSilo silo,
    MembershipAgent membership,
    SiloConnections connections,
    IFrameReceiver receiver,
    ClusterView cluster,
    ActivationDirectory directory,
    IdleCollector collector,
    IEnumerable<StartupTask> startupTasks,
    IOptions<ClusterMembershipOptions> options,
    TimeProvider time,
    IServiceProvider services,
    ILogger<SiloHostedService> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        configuration.Run();
        connections.Receiver = receiver;
        directory.Open();
        if (membership.HasTable)
        {
            await connections.ListenAsync(cancellationToken);
        }

        await membership.StartAsync(cancellationToken);
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
        using var drain = new CancellationTokenSource(options.Value.DrainTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(drain.Token, cancellationToken);
        await Try(() => membership.BeginLeavingAsync(either.Token));
        try
        {
            await directory.CloseAsync(either.Token);
            LogStopped(logger, silo.Address.ToString());
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            LogLeft(logger, silo.Address.ToString(), directory.Count);
        }

        await Try(() => membership.LeaveAsync(either.Token));
        await connections.CloseAsync();
    }

    // Without the table this silo's row expires by itself.
    private async Task Try(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception error)
        {
            LogNotAnnounced(logger, error, cluster.View.Version);
        }
    }

    [LoggerMessage(3401, LogLevel.Information, "Silo {Silo} has started with {Classes} grain classes")]
    private static partial void LogStarted(ILogger logger, string silo, int classes);

    [LoggerMessage(3402, LogLevel.Information, "Silo {Silo} has stopped")]
    private static partial void LogStopped(ILogger logger, string silo);

    [LoggerMessage(3403, LogLevel.Warning, "Silo {Silo} stops while {Count} activations have not ended in time")]
    private static partial void LogLeft(ILogger logger, string silo, int count);

    [LoggerMessage(3404, LogLevel.Warning, "The cluster could not be told that this silo leaves (view {Version}): its lease runs out instead")]
    private static partial void LogNotAnnounced(ILogger logger, Exception error, long version);
}
