using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OpenData.Actors.Runtime.Activation;
using OpenData.Actors.Runtime.Diagnostics;
using OpenData.Actors.Runtime.Membership;
using OpenData.Actors.Runtime.Messaging;
using OpenData.Actors.Runtime.Network;
using OpenData.Actors.Runtime.Placement;
using OpenData.Actors.Runtime.Serialization;
using OpenData.Actors.Runtime.Storage;
using OpenData.Actors.Runtime.Timers;
using Orleans;
using Orleans.Runtime;
using Orleans.Timers;

namespace OpenData.Actors.Runtime.Hosting;

/// <summary>The services that make up a silo.</summary>
internal static class SiloServices
{
    /// <summary>Adds them, once per collection.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddOptions();
        services.AddLogging();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<GrainAssemblies>();
        services.TryAddSingleton(provider => new SingletonServices(provider, services));
        services.TryAddSingleton<GrainClassReader>();
        services.TryAddSingleton<GrainManifestReader>();
        services.TryAddSingleton<GrainCatalog>();
        services.TryAddSingleton<TurnTimes>();
        services.TryAddSingleton<CallFailures>();
        services.TryAddSingleton<ActivationCensus>();
        services.TryAddSingleton<ISiloDiagnostics, SiloDiagnostics>();
        services.TryAddSingleton<ActivationServices>();
        services.TryAddSingleton<ActivationDirectory>();
        services.TryAddSingleton<IdleCollector>();
        services.TryAddSingleton<CallDeadlines>();
        services.TryAddSingleton<ICallErrorLog, CallErrorLog>();
        services.TryAddSingleton<WireMethods>();
        services.TryAddSingleton(static provider => new MessageSerializer(
            new GrainReferenceConverter(provider.GetRequiredService<GrainFactory>)));
        services.TryAddSingleton(static provider => new CallServices(
            provider.GetRequiredService<CallDeadlines>(),
            provider.GetRequiredService<ICallErrorLog>(),
            provider.GetRequiredService<CallFailures>(),
            provider.GetRequiredService<WireMethods>(),
            provider.GetRequiredService<MessageSerializer>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ActivationServices>().FailCyclesAtOnce));
        services.TryAddSingleton<ClusterView>();
        services.TryAddSingleton<MembershipAgent>();
        services.TryAddSingleton<ISiloTransport, SocketTransport>();
        services.TryAddSingleton<SiloHandshake>();
        services.TryAddSingleton<SiloConnections>();
        services.TryAddSingleton<IFrameReceiver, FrameReceiver>();
        services.TryAddSingleton<CallRouter>();
        services.TryAddSingleton<MemoryGrainRecords>();
        services.TryAddSingleton<CallSender>();
        services.TryAddSingleton<GrainFactory>();
        services.TryAddSingleton<IGrainFactory>(static provider => provider.GetRequiredService<GrainFactory>());
        services.TryAddSingleton<IClusterClient>(static provider => provider.GetRequiredService<GrainFactory>());
        services.TryAddSingleton<LocalSilo>();
        services.TryAddSingleton<IGrainRuntime, GrainRuntime>();
        services.TryAddSingleton<ITimerRegistry, TimerRegistry>();
        services.TryAddSingleton<IAttributeToFactoryMapper<PersistentStateAttribute>, PersistentStateFacet>();
        services.TryAddScoped<GrainContextHolder>();
        services.TryAddScoped(static provider => provider.GetRequiredService<GrainContextHolder>().Context);
        services.TryAddSingleton<SiloConfigurationCheck>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ActorMetrics>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SiloHostedService>());
    }
}
