using OpenData.Contracts.Datasets;
using Orleans;

namespace OpenData.Contracts.Operations;

/// <summary>
/// The last reports of all silos of a cluster, kept in memory: a report lives for as long as three are due. One grain, by the
/// key <see cref="Key"/>; after it has moved, it knows all silos again within one interval.
/// </summary>
[Alias("opendata.ISiloReportsGrain")]
public interface ISiloReportsGrain : IGrainWithStringKey
{
    /// <summary>The key of the only one.</summary>
    const string Key = "all";

    /// <summary>Takes a silo's report in place of its last one.</summary>
    [Alias("Report")]
    Task Report(SiloReport report);

    /// <summary>The reports of silos that reported lately, in no order.</summary>
    [Alias("Latest")]
    Task<EquatableList<SiloReport>> Latest();
}
