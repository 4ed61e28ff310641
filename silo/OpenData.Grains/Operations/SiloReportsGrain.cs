using OpenData.Contracts.Datasets;
using OpenData.Contracts.Operations;
using Orleans;

namespace OpenData.Grains.Operations;

/// <summary>Collects what silos say of themselves.</summary>
public sealed class SiloReportsGrain(TimeProvider time) : Grain, ISiloReportsGrain
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(15);

    private readonly Dictionary<string, (SiloReport Report, DateTimeOffset At)> _reports = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task Report(SiloReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Forget();
        _reports[report.Silo] = (report, time.GetUtcNow());
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<EquatableList<SiloReport>> Latest()
    {
        Forget();
        return Task.FromResult<EquatableList<SiloReport>>([.. _reports.Values.Select(each => each.Report)]);
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (silo, (_, at)) in _reports)
        {
            if (now - at > Kept)
            {
                _reports.Remove(silo);
            }
        }
    }
}
