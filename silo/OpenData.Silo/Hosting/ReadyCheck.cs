using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OpenData.Silo.Hosting;

/// <summary>Answers <c>/health/ready</c>.</summary>
internal sealed class ReadyCheck(Readiness readiness) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(readiness.IsReady
            ? HealthCheckResult.Healthy("ready")
            : HealthCheckResult.Unhealthy("starting"));
}
