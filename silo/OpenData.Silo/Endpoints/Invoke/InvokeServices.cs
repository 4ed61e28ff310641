using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Credentials;
using OpenData.Silo.Endpoints.Invoke.Limits;
using OpenData.Silo.Endpoints.Invoke.Rows;
using OpenData.Silo.Endpoints.Invoke.Services;
using OpenData.Silo.Endpoints.Invoke.Services.Events;
using OpenData.Silo.Endpoints.Invoke.Standard;

namespace OpenData.Silo.Endpoints.Invoke;

/// <summary>Adds what calls of interfaces need.</summary>
internal static class InvokeServices
{
    /// <param name="services">The host's.</param>
    /// <param name="mostCalls">Calls that are worked on at once.</param>
    public static IServiceCollection AddInvoke(this IServiceCollection services, int mostCalls) => services
        .AddSingleton(new CallGate(mostCalls))
        .AddSingleton<OnlineTests>()
        .AddSingleton<CallCredentials>()
        .AddSingleton<RefusedCallers>()
        .AddSingleton<CodeReaders>()
        .AddSingleton<CodeTables>()
        .AddSingleton<CallTargets>()
        .AddSingleton<ReadyAnswers>()
        .AddSingleton<RowAnswers>()
        .AddSingleton<InvokeMetrics>()
        .AddSingleton<CallPipeline>()
        .AddSingleton<EventReportParser>()
        .AddSingleton<ServicePipeline>();
}
