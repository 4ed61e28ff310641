using System.Diagnostics;
using System.Globalization;

namespace OpenData.Storage;

/// <summary>
/// Keeps a data folder to one process. The operating system holds the lock, so a killed process leaves none behind;
/// the file beside it says who holds it.
/// </summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _held;

    private DataFolderLock(FileStream held) => _held = held;

    /// <summary>Takes the lock.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="purpose">What the process does with it, for the message that another one gets.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="DataFolderHeldException">Another process holds it.</exception>
    public static DataFolderLock Take(DataFolder folder, string purpose, TimeProvider time)
    {
        var lockPath = Path.Combine(folder.Path, "silo.lock");
        var holderPath = Path.Combine(folder.Path, "silo.holder");
        FileStream held;
        try
        {
            held = new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            var holder = File.Exists(holderPath) ? File.ReadAllText(holderPath).Trim() : "an unknown process";
            throw new DataFolderHeldException(folder.Path, holder, exception);
        }

        using var self = Process.GetCurrentProcess();
        File.WriteAllText(holderPath, string.Create(
            CultureInfo.InvariantCulture,
            $"process {self.Id} ({purpose}) on {Environment.MachineName} since {time.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}\n"));
        return new DataFolderLock(held);
    }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();
}
