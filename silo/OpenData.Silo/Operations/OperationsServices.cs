using OpenData.GraphQL.Api.Calls;
using OpenData.GraphQL.Api.Operations;
using OpenData.Silo.Endpoints.Metrics;
using OpenData.Silo.Tokens;

namespace OpenData.Silo.Operations;

/// <summary>What operators see of a silo.</summary>
internal static class OperationsServices
{
    /// <summary>Adds meters, what listens to them, and what the page for operators shows.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<SiloMetrics>();
        services.AddMetricsText();
        services.AddSingleton<OperatorKey>();
        services.AddSingleton<SelfReport>();
        services.AddHostedService<SelfReporting>();
        services.AddSingleton<IOperationsSource, OperationsSource>();
        services.AddSingleton<ICallCodes, CallCodes>();
        return services;
    }

    /// <summary>Maps <c>/metrics</c>, and begins to measure.</summary>
    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapMetrics();
        routes.ServiceProvider.GetRequiredService<SiloMetrics>();
    }
}
