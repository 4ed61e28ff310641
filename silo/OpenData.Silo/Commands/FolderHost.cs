using OpenData.Storage;
using OpenData.Storage.Migrations;

namespace OpenData.Silo.Commands;

/// <summary>A host for a command on a data folder that no portal is running on: grains and storage, no web server.</summary>
internal static class FolderHost
{
    /// <summary>Holds the folder, migrates it, and works with the host's services.</summary>
    /// <param name="data">The folder.</param>
    /// <param name="command">What holds it, for whoever finds it held.</param>
    /// <param name="work">The command.</param>
    /// <param name="cancellationToken">Ends the start; the command sees to itself.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(
        string data, string command, Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            var folder = new DataFolder(data);
            using var held = DataFolderLock.Take(folder, command, TimeProvider.System);
            await Migrator.Migrate(folder.ConnectionString, cancellationToken);
            return await CommandHost.Run(folder, cluster: null, work, cancellationToken);
        }
        catch (DataFolderHeldException exception)
        {
            return await Say(exception.Message, ExitCode.FolderHeld);
        }
        catch (SchemaTooNewException exception)
        {
            return await Say(exception.Message, ExitCode.Failed);
        }
    }

    /// <summary>Tells the person at the terminal, and returns the code.</summary>
    public static async Task<int> Say(string message, int exitCode)
    {
        await Console.Error.WriteLineAsync(message);
        return exitCode;
    }
}
