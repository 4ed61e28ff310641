using OpenData.Actors.Runtime.Diagnostics;
using OpenData.Actors.Runtime.Membership;
using OpenData.Contracts.Operations;
using OpenData.GraphQL.Api.Operations;
using OpenData.Search.Catalog;
using OpenData.Silo.Tokens;
using Orleans;

namespace OpenData.Silo.Operations;

/// <summary>What the page for operators shows: this silo as it is now, the others by their last reports.</summary>
internal sealed partial class OperationsSource(
    OperatorKey operatorKey,
    ISiloDiagnostics silo,
    SelfReport self,
    CatalogIndex index,
    FeedLag lag,
    IGrainFactory grains,
    TimeProvider time,
    ILogger<OperationsSource> logger) : IOperationsSource
{
    // An operator looks here when something is wrong: what can be said is said at once.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public bool Admits(string key) => operatorKey.Admits(key);

    public async Task<OperationsReport> Read(CancellationToken cancellationToken)
    {
        var own = self.Make();
        var reports = (await Others(cancellationToken)).ToDictionary(each => each.Silo, StringComparer.Ordinal);
        reports[own.Silo] = own;
        var view = silo.View;
        var silos = view.Entries.Select(entry => Show(entry, reports.GetValueOrDefault(entry.Silo.ToString()))).ToArray();
        return new OperationsReport(
            view.Version,
            silo.IsServing,
            Array.TrueForAll(silos, each => each.Report is not null),
            silos,
            Sum(own, [.. view.Entries.Select(entry => reports.GetValueOrDefault(entry.Silo.ToString())).OfType<SiloReport>()]),
            new FeedState(own.FeedPosition, own.FeedLag, lag.Time.TotalSeconds, lag.SinceRead.TotalSeconds),
            new IndexState(index.Size, lag.ChangedAt));
    }

    private static ActivationCount[] Sum(SiloReport own, SiloReport[] all)
    {
        var here = own.Activations.ToDictionary(each => each.GrainType, each => each.Activations, StringComparer.Ordinal);
        return [.. all.SelectMany(each => each.Activations)
            .GroupBy(each => each.GrainType, StringComparer.Ordinal)
            .Select(type => new ActivationCount(
                type.Key, here.GetValueOrDefault(type.Key), type.Sum(each => each.Activations), type.Sum(each => each.Requests)))
            .OrderByDescending(each => each.Everywhere)
            .ThenBy(each => each.GrainType, StringComparer.Ordinal)];
    }

    private OperatedSilo Show(MembershipEntry entry, SiloReport? report) => new(
        entry.Name,
        entry.Silo.Endpoint.ToString(),
        entry.Silo.Generation,
        entry.Status == SiloStatus.Active ? SiloState.Active : SiloState.Leaving,
        entry.Started,
        entry.Silo == silo.Address,
        report is null
            ? null
            : new SiloSelfReport(
                report.Version,
                (long)report.Uptime.TotalSeconds,
                report.ViewVersion,
                report.Activations.Sum(each => each.Activations),
                report.FeedPosition,
                report.FeedLag,
                report.Documents));

    private async Task<IReadOnlyList<SiloReport>> Others(CancellationToken cancellationToken)
    {
        try
        {
            return await grains.GetGrain<ISiloReportsGrain>(ISiloReportsGrain.Key).Latest()
                .WaitAsync(Patience, time, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever keeps the others from answering, this silo can still tell of itself.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogAlone(logger, exception);
            return [];
        }
    }

    [LoggerMessage(5302, LogLevel.Debug, "The reports of the other silos cannot be had")]
    private static partial void LogAlone(ILogger logger, Exception exception);
}
