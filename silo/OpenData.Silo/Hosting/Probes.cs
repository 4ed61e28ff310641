using OpenData.Silo.Endpoints.Metrics;

namespace OpenData.Silo.Hosting;

/// <summary>Requests of those who watch the silo, which are answered in any state and by any name.</summary>
internal static class Probes
{
    /// <summary>Whether the request is one.</summary>
    public static bool Has(HttpRequest request) =>
        request.Path.StartsWithSegments("/health", StringComparison.Ordinal) || request.Path == MetricsRoutes.Path;
}
