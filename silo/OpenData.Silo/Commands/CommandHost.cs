using OpenData.Silo.Hosting;
using OpenData.Storage;

namespace OpenData.Silo.Commands;

/// <summary>A host for a command: grains and storage, no web server.</summary>
internal static class CommandHost
{
    /// <summary>Works with the host's services, and stops it.</summary>
    /// <param name="folder">What the host keeps for itself.</param>
    /// <param name="cluster">The cluster to join; null to be alone.</param>
    /// <param name="work">The command.</param>
    /// <param name="cancellationToken">Ends the start; the command sees to itself.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(
        DataFolder folder, ClusterSettings? cluster, Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        SiloLogging.Configure(builder.Logging);
        builder.Services.AddSingleton(TimeProvider.System);
        SiloApplication.AddCatalogue(builder, folder, cluster);
        using var host = builder.Build();
        await host.StartAsync(cancellationToken);
        try
        {
            return await work(host.Services);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }
}
