using System.Net.Sockets;
using OpenData.Silo.Hosting;
using OpenData.Storage;
using OpenData.Storage.Migrations;

namespace OpenData.Silo.Commands;

/// <summary>A host for a command on a cluster, whether or not its silos run: it joins as one of them for as long as the command
/// takes, so that what they know stays right.</summary>
internal static class ClusterHost
{
    /// <summary>Migrates the database, joins, works, and leaves.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="work">The command.</param>
    /// <param name="cancellationToken">Ends the start; the command sees to itself.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(
        ClusterSettings cluster, Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory("opendata-");
        try
        {
            await PostgresMigrator.Migrate(cluster.Postgres, cancellationToken);
            return await CommandHost.Run(new DataFolder(scratch.FullName), cluster, work, cancellationToken);
        }
        catch (Exception exception) when (exception is SchemaTooNewException || Outage.IsOne(exception))
        {
            return await FolderHost.Say(exception.Message, ExitCode.Failed);
        }
        catch (SocketException exception)
        {
            return await FolderHost.Say(
                $"无法监听 {cluster.Silo}：{exception.Message} 请用 --silo 另指本机空闲的地址和端口。\n"
                + $"Cannot listen on {cluster.Silo}. Name another address and a free port of this machine with --silo.",
                ExitCode.AddressUnusable);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
