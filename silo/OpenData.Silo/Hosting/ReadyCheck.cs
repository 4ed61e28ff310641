using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenData.Actors.Runtime.Diagnostics;
using OpenData.Search.Catalog;

namespace OpenData.Silo.Hosting;

/// <summary>Whether a balancer should send requests here; see <see cref="UnreadyReason"/>.</summary>
internal sealed class ReadyCheck(Readiness readiness, ISiloDiagnostics silo, FeedLag lag) : IHealthCheck
{
    /// <summary>The key of the reasons in the data of a result.</summary>
    public const string Reasons = "reasons";

    /// <summary>How far the index may be behind.</summary>
    public static readonly TimeSpan MostLag = TimeSpan.FromSeconds(30);

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var reasons = Find(readiness.IsReady, silo.IsServing, lag.Time);
        return Task.FromResult(reasons.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy(data: new Dictionary<string, object> { [Reasons] = reasons }));
    }

    /// <summary>All that speaks against it; empty when nothing does.</summary>
    public static IReadOnlyList<UnreadyReason> Find(bool hasStarted, bool isServing, TimeSpan lag)
    {
        if (!hasStarted)
        {
            return [new UnreadyReason("starting", "The catalogue or the index of the start is not in yet.")];
        }

        var reasons = new List<UnreadyReason>();
        if (!isServing)
        {
            reasons.Add(new UnreadyReason(
                "lease_lost", "The silo has no lease in the cluster: grain calls are refused until it has joined again."));
        }

        if (lag > MostLag)
        {
            reasons.Add(new UnreadyReason("index_behind", string.Create(
                CultureInfo.InvariantCulture, $"The index lacks changes that are {lag.TotalSeconds:F0} s old; the limit is {MostLag.TotalSeconds:F0} s.")));
        }

        return reasons;
    }
}
