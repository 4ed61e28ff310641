using OpenData.Actors.Runtime.Diagnostics;
using OpenData.Contracts.Operations;
using OpenData.Search.Catalog;

namespace OpenData.Silo.Operations;

/// <summary>What this silo says of itself.</summary>
internal sealed class SelfReport(
    ISiloDiagnostics silo, SiloMetrics process, CatalogIndexing indexing, CatalogIndex index, FeedLag lag)
{
    public SiloReport Make() => new(
        silo.Address.ToString(),
        SiloMetrics.Version,
        process.Uptime,
        silo.View.Version,
        [.. silo.Activations().Select(each => new GrainTypeLoad(each.GrainType, each.Activations, each.Requests))],
        indexing.Position,
        lag.Lines,
        index.Size);
}
