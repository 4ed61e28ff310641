using System.Net;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenData.Actors.Runtime.Hosting;
using OpenData.Actors.Runtime.Placement;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.Hosting;

/// <summary>What a silo can be given.</summary>
public static class SiloBuilderExtensions
{
    /// <summary>Sets options.</summary>
    public static ISiloBuilder Configure<TOptions>(this ISiloBuilder builder, Action<TOptions> configureOptions)
        where TOptions : class
    {
        builder.Services.Configure(configureOptions);
        return builder;
    }

    /// <summary>Sets options from configuration.</summary>
    public static ISiloBuilder Configure<TOptions>(this ISiloBuilder builder, IConfiguration configuration)
        where TOptions : class
    {
        builder.Services.AddOptions<TOptions>().Bind(configuration);
        return builder;
    }

    /// <summary>Configures the logging of the host.</summary>
    public static ISiloBuilder ConfigureLogging(this ISiloBuilder builder, Action<ILoggingBuilder> configureLogging)
    {
        builder.Services.AddLogging(configureLogging);
        return builder;
    }

    /// <summary>Adds services.</summary>
    public static ISiloBuilder ConfigureServices(this ISiloBuilder builder, Action<IServiceCollection> configureDelegate)
    {
        ArgumentNullException.ThrowIfNull(configureDelegate);
        configureDelegate(builder.Services);
        return builder;
    }

    /// <summary>
    /// A silo on this machine, alone: it opens no port and needs no database. The port is part of its identity only.
    /// </summary>
    /// <param name="builder">The silo.</param>
    /// <param name="siloPort">See <see cref="EndpointOptions.SiloPort"/>.</param>
    /// <param name="gatewayPort">Accepted for compatibility: this host has no clients outside of its process.</param>
    /// <param name="primarySiloEndpoint">Null or this silo itself; several silos need a table that they share.</param>
    /// <param name="serviceId">See <see cref="ClusterOptions.ServiceId"/>.</param>
    /// <param name="clusterId">See <see cref="ClusterOptions.ClusterId"/>.</param>
    /// <exception cref="ArgumentException">Another silo is named as the primary one.</exception>
    public static ISiloBuilder UseLocalhostClustering(
        this ISiloBuilder builder,
        int siloPort = 11111,
        int gatewayPort = 30000,
        IPEndPoint? primarySiloEndpoint = null,
        string serviceId = "dev",
        string clusterId = "dev")
    {
        _ = gatewayPort;
        if (primarySiloEndpoint is not null && !primarySiloEndpoint.Equals(new IPEndPoint(IPAddress.Loopback, siloPort)))
        {
            throw new ArgumentException(
                $"The primary silo {primarySiloEndpoint} is not this one (127.0.0.1:{siloPort}); a localhost cluster has one silo.",
                nameof(primarySiloEndpoint));
        }

        return builder
            .Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (serviceId, clusterId))
            .Configure<EndpointOptions>(options => (options.AdvertisedIPAddress, options.SiloPort) = (IPAddress.Loopback, siloPort));
    }

    /// <summary>Runs something once when the silo takes calls.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="startupTask">Gets the services of the host.</param>
    /// <param name="stage">Lower ones run first.</param>
    public static ISiloBuilder AddStartupTask(
        this ISiloBuilder builder,
        Func<IServiceProvider, CancellationToken, Task> startupTask,
        int stage = ServiceLifecycleStage.Active)
    {
        ArgumentNullException.ThrowIfNull(startupTask);
        builder.Services.AddSingleton(new StartupTask(stage, startupTask));
        return builder;
    }

    /// <summary>Runs a startup task, made with the services of the host, once when the silo takes calls.</summary>
    public static ISiloBuilder AddStartupTask<TStartup>(this ISiloBuilder builder, int stage = ServiceLifecycleStage.Active)
        where TStartup : class, IStartupTask =>
        builder.AddStartupTask(
            static (services, token) => ActivatorUtilities.GetServiceOrCreateInstance<TStartup>(services).Execute(token), stage);

    /// <summary>Runs a startup task once when the silo takes calls.</summary>
    public static ISiloBuilder AddStartupTask(
        this ISiloBuilder builder, IStartupTask startupTask, int stage = ServiceLifecycleStage.Active)
    {
        ArgumentNullException.ThrowIfNull(startupTask);
        return builder.AddStartupTask((_, token) => startupTask.Execute(token), stage);
    }

    /// <summary>Adds a filter around all grain calls.</summary>
    public static ISiloBuilder AddIncomingGrainCallFilter<TImplementation>(this ISiloBuilder builder)
        where TImplementation : class, IIncomingGrainCallFilter
    {
        builder.Services.AddSingleton<IIncomingGrainCallFilter, TImplementation>();
        return builder;
    }

    /// <inheritdoc cref="AddIncomingGrainCallFilter{TImplementation}(ISiloBuilder)"/>
    public static ISiloBuilder AddIncomingGrainCallFilter(this ISiloBuilder builder, IIncomingGrainCallFilter filter)
    {
        builder.Services.AddSingleton(filter);
        return builder;
    }

    /// <inheritdoc cref="AddIncomingGrainCallFilter{TImplementation}(ISiloBuilder)"/>
    public static ISiloBuilder AddIncomingGrainCallFilter(this ISiloBuilder builder, IncomingGrainCallFilterDelegate filter) =>
        builder.AddIncomingGrainCallFilter(new DelegateCallFilter(filter));

    /// <summary>
    /// Names an assembly with grain interfaces or grain classes. Without any, the silo takes all that are loaded and all
    /// that these refer to; with one, only the named ones.
    /// </summary>
    public static ISiloBuilder AddGrainAssembly(this ISiloBuilder builder, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        builder.Services.AddSingleton(new GrainAssembly(assembly));
        return builder;
    }
}
