using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenData.Actors.Runtime.Diagnostics;
using OpenData.Actors.Runtime.Scheduling;
using Orleans;
using Orleans.Configuration;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>What all activations of a silo share.</summary>
internal sealed class ActivationServices(
    IServiceScopeFactory scopes,
    SingletonServices singletons,
    TimeProvider time,
    IEnumerable<IIncomingGrainCallFilter> filters,
    IOptions<GrainCollectionOptions> collection,
    IOptions<SchedulingOptions> scheduling,
    IOptions<CallCycleOptions> cycles,
    IOptions<SiloMessagingOptions> messaging,
    IHostEnvironment environment,
    TurnTimes turns,
    ILogger<GrainActivation> logger)
{
    public IServiceScopeFactory Scopes => scopes;

    public SingletonServices Singletons => singletons;

    public TimeProvider Time => time;

    public ILogger Logger => logger;

    public GrainCollectionOptions Collection => collection.Value;

    public IIncomingGrainCallFilter[] Filters { get; } = [.. filters];

    public SchedulingServices Scheduling { get; } = new(
        scheduling.Value.ActivationSchedulingQuantum, scheduling.Value.TurnWarningLengthThreshold, turns, time, logger);

    public bool FailCyclesAtOnce { get; } = cycles.Value.FailAtOnce ?? environment.IsDevelopment();

    public int MaxForwardCount => messaging.Value.MaxForwardCount;
}
