using System.Diagnostics.Metrics;
using System.Reflection;
using OpenData.Silo.Hosting;
using OpenData.Storage;

namespace OpenData.Silo.Operations;

/// <summary>The meter <c>OpenData.Silo</c>: the process as a whole.</summary>
internal sealed class SiloMetrics
{
    private const int CommitDigits = 9;

    private readonly DataFolder _folder;
    private readonly TimeProvider _time;
    private readonly long _startedAt;

    public SiloMetrics(IMeterFactory meters, Readiness readiness, DataFolder folder, TimeProvider time)
    {
        (_folder, _time, _startedAt) = (folder, time, time.GetTimestamp());
        var meter = meters.Create("OpenData.Silo");
        meter.CreateObservableGauge(
            "opendata.silo.started", () => readiness.IsReady ? 1 : 0, null, "1 once catalogue and index of the start are in.");
        meter.CreateObservableGauge("opendata.silo.uptime", () => Uptime.TotalSeconds, "s", "Time since the process began.");
        meter.CreateObservableGauge("opendata.silo.disk.free", FreeBytes, "By", "Space left on the disk of the data folder.");
        meter.CreateObservableGauge(
            "opendata.silo.info",
            () => new Measurement<int>(1, new KeyValuePair<string, object?>("version", Version)),
            null,
            "Always 1; the label tells the version.");
    }

    /// <summary>The version of the program, with the beginning of its commit where the build knows it.</summary>
    public static string Version { get; } = Shorten(
        typeof(SiloMetrics).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0");

    /// <summary>Time since the silo was made.</summary>
    public TimeSpan Uptime => _time.GetElapsedTime(_startedAt);

    private static string Shorten(string version) =>
        version.IndexOf('+', StringComparison.Ordinal) is >= 0 and var plus && version.Length > plus + CommitDigits
            ? version[..(plus + 1 + CommitDigits)]
            : version;

    // Without an answer there is no measurement: a disk that cannot be asked has not zero bytes left.
    private IEnumerable<Measurement<long>> FreeBytes()
    {
        long free;
        try
        {
            free = new DriveInfo(_folder.Path).AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            yield break;
        }

        yield return new Measurement<long>(free);
    }
}
