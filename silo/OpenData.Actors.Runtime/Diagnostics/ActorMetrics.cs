using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using OpenData.Actors.Runtime.Membership;
using OpenData.Actors.Runtime.Network;
using OpenData.Actors.Runtime.Placement;

namespace OpenData.Actors.Runtime.Diagnostics;

/// <summary>
/// The meter of the actor runtime. What exists anyway is read when somebody asks (activations, requests, membership,
/// connections), what happens is counted where it happens, in <see cref="CallCounts"/>, <see cref="TurnTimes"/> and
/// <see cref="CallFailures"/>.
/// </summary>
internal sealed class ActorMetrics : IHostedService
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "OpenData.Actors";

    private const string GrainTypeTag = "grain.type";
    private const string OutcomeTag = "outcome";

    private readonly GrainCatalog _catalog;
    private readonly ClusterView _cluster;
    private readonly ActivationCensus _census;

    public ActorMetrics(
        IMeterFactory meters, GrainCatalog catalog, ClusterView cluster, SiloConnections connections, ActivationCensus census)
    {
        (_catalog, _cluster, _census) = (catalog, cluster, census);
        var meter = MeterOf(meters);
        meter.CreateObservableGauge(
            "opendata.actors.activations", Activations, "{activation}", "Grains that are active on this silo.");
        meter.CreateObservableGauge(
            "opendata.actors.requests", Requests, "{request}", "Requests that wait or run in activations of this silo.");
        meter.CreateObservableCounter(
            "opendata.actors.calls", Calls, "{call}", "Requests that ended on this silo, by grain type and outcome.");
        meter.CreateObservableGauge(
            "opendata.actors.membership.version", () => cluster.View.Version, null, "Version of the last membership view.");
        meter.CreateObservableGauge(
            "opendata.actors.membership.silos", Silos, "{silo}", "Silos in the last membership view, by status.");
        meter.CreateObservableGauge(
            "opendata.actors.serving", () => cluster.IsServing ? 1 : 0, null, "1 while this silo may own grains, else 0.");
        meter.CreateObservableGauge(
            "opendata.actors.connections", () => connections.Count, "{connection}", "Connections with other silos.");
    }

    /// <summary>The meter of a host: its factory makes it once.</summary>
    public static Meter MeterOf(IMeterFactory meters) => meters.Create(MeterName);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static KeyValuePair<string, object?> Tag(string name, object value) => new(name, value);

    private IEnumerable<Measurement<int>> Activations() =>
        _census.Take().Select(each => new Measurement<int>(each.Activations, Tag(GrainTypeTag, each.GrainType)));

    private IEnumerable<Measurement<int>> Requests() =>
        _census.Take().Select(each => new Measurement<int>(each.Requests, Tag(GrainTypeTag, each.GrainType)));

    private IEnumerable<Measurement<long>> Calls()
    {
        foreach (var grainClass in _catalog.Classes)
        {
            var type = Tag(GrainTypeTag, grainClass.GrainType.ToString());
            yield return new Measurement<long>(grainClass.Calls.Succeeded, type, Tag(OutcomeTag, "succeeded"));
            yield return new Measurement<long>(grainClass.Calls.Failed, type, Tag(OutcomeTag, "failed"));
        }
    }

    private IEnumerable<Measurement<int>> Silos() => _cluster.View.Entries
        .CountBy(each => each.Status)
        .Select(each => new Measurement<int>(each.Value, Tag("status", each.Key == SiloStatus.Active ? "active" : "leaving")));
}
