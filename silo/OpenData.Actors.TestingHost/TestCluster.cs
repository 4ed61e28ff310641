using System.Collections.ObjectModel;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Actors.Runtime.Activation;
using OpenData.Actors.Runtime.Membership;
using OpenData.Actors.Runtime.Storage;
using OpenData.Actors.TestingHost;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.TestingHost;

/// <summary>
/// Several silos in one process, each with its own host and services: calls between them are bytes over wires in memory,
/// the membership table and storages in memory are shared, and the clock belongs to the test.
/// </summary>
public sealed class TestCluster : IDisposable, IAsyncDisposable
{
    private const int FirstPort = 11111;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TestClusterOptions _options;
    private readonly Dictionary<string, string?> _properties;
    private readonly List<Action<IConfigurationBuilder>> _configurations;
    private readonly List<Action<IHostBuilder>> _hosts;
    private readonly List<Action<ISiloBuilder>> _silos;
    private readonly MemoryGrainRecords _records = new();
    private readonly List<SiloHandle> _handles = [];

    internal TestCluster(
        TestClusterOptions options,
        Dictionary<string, string?> properties,
        List<Action<IConfigurationBuilder>> configurations,
        List<Action<IHostBuilder>> hosts,
        List<Action<ISiloBuilder>> silos)
    {
        (_options, _properties, _configurations, _hosts, _silos) = (options, properties, configurations, hosts, silos);
        Table = new InMemoryMembershipTable(Clock);
        Network = new InMemoryNetwork(Clock);
    }

    /// <summary>The clock of all silos.</summary>
    public ManualTimeProvider Clock { get; } = new();

    /// <summary>The wires between the silos.</summary>
    public InMemoryNetwork Network { get; }

    /// <summary>Who belongs to the cluster.</summary>
    public InMemoryMembershipTable Table { get; }

    /// <summary>The client of the first silo that lives.</summary>
    public IClusterClient Client => Living().ServiceProvider.GetRequiredService<IClusterClient>();

    /// <summary>The grains, as the first silo that lives sees them.</summary>
    public IGrainFactory GrainFactory => Client;

    /// <summary>The services of the first silo that lives.</summary>
    public IServiceProvider ServiceProvider => Living().ServiceProvider;

    /// <summary>The first silo, if it lives.</summary>
    public SiloHandle? Primary => _handles.Count > 0 && _handles[0].IsActive ? _handles[0] : null;

    /// <summary>The others that live.</summary>
    public IReadOnlyList<SiloHandle> SecondarySilos => [.. Silos.Where(each => !ReferenceEquals(each, Primary))];

    /// <summary>All that live.</summary>
    public ReadOnlyCollection<SiloHandle> Silos => _handles.FindAll(each => each.IsActive).AsReadOnly();

    /// <summary>Starts the silos.</summary>
    public async Task DeployAsync()
    {
        for (var i = 0; i < _options.InitialSilosCount; i++)
        {
            await StartAdditionalSiloAsync();
        }
    }

    /// <summary>Starts one more silo, and waits until all know it.</summary>
    /// <param name="startAdditionalSiloOnNewPort">Every silo has a port of its own here.</param>
    public async Task<SiloHandle> StartAdditionalSiloAsync(bool startAdditionalSiloOnNewPort = false)
    {
        _ = startAdditionalSiloOnNewPort;
        var handle = Make(_handles.Count);
        await handle.Host.StartAsync();
        _handles.Add(handle);
        await WaitForLivenessToStabilizeAsync();
        return handle;
    }

    /// <summary>Stops a silo: it finishes and hands over.</summary>
    public async Task StopSiloAsync(SiloHandle instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        instance.IsActive = false;
        await instance.Host.StopAsync();
        instance.Host.Dispose();
        await WaitForLivenessToStabilizeAsync();
    }

    /// <summary>Ends a silo without a goodbye: from here on nobody hears of it. The others learn of it when its lease has run
    /// out, or by <see cref="WaitForLivenessToStabilizeAsync"/>.</summary>
    public async Task KillSiloAsync(SiloHandle instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        instance.IsActive = false;
        Network.Kill(instance.SiloAddress.Endpoint);
        await instance.Membership.DisposeAsync();
        instance.Cluster.Fence();
    }

    /// <summary>Has all silos that live look at the table until they agree.</summary>
    /// <param name="didKill">Also declares those dead that were killed.</param>
    public async Task WaitForLivenessToStabilizeAsync(bool didKill = false)
    {
        if (didKill)
        {
            foreach (var dead in _handles.Where(each => !each.IsActive))
            {
                Table.DeclareDead(dead.SiloAddress);
            }
        }

        var version = Table.View.Version;
        foreach (var silo in Silos)
        {
            await Reaches(silo, version).WaitAsync(Patience);
        }
    }

    /// <summary>Ends the activation of a grain, wherever it is.</summary>
    public async Task DeactivateAsync(IAddressable grain)
    {
        var id = grain.GetGrainId();
        foreach (var silo in Silos)
        {
            silo.ServiceProvider.GetRequiredService<ActivationDirectory>().Find(id)?.Deactivate(
                new DeactivationReason(DeactivationReasonCode.RuntimeRequested, "The test asked for it."));
        }

        await WaitForDeactivationAsync(grain);
    }

    /// <summary>Waits until a grain has no activation, or a later one than now.</summary>
    public async Task WaitForDeactivationAsync(IAddressable grain)
    {
        var id = grain.GetGrainId();
        foreach (var silo in Silos)
        {
            if (silo.ServiceProvider.GetRequiredService<ActivationDirectory>().Find(id) is { } activation)
            {
                await activation.Deactivated.WaitAsync(Patience);
            }
        }
    }

    /// <summary>The silo that has the activation of a grain; null if none has.</summary>
    public SiloHandle? FindSiloOf(IAddressable grain) => Silos.FirstOrDefault(
        silo => silo.ServiceProvider.GetRequiredService<ActivationDirectory>().Find(grain.GetGrainId()) is not null);

    /// <summary>The silo that owns a grain.</summary>
    public SiloHandle OwnerOf(IAddressable grain) =>
        Silos.Single(silo => silo.SiloAddress == Living().Cluster.OwnerOf(grain.GetGrainId()));

    /// <summary>Stops all silos, the last first.</summary>
    public async Task StopAllSilosAsync()
    {
        foreach (var silo in Silos.Reverse())
        {
            await StopSiloAsync(silo);
        }
    }

    /// <summary>The services of a silo; of the first that lives, if none is named.</summary>
    public IServiceProvider GetSiloServiceProvider(SiloAddress? silo = null) => silo is null
        ? ServiceProvider
        : _handles.Find(each => each.IsActive && each.SiloAddress == silo)?.ServiceProvider
            ?? throw new ArgumentException($"No silo of this cluster is {silo}.", nameof(silo));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAllSilosAsync();
        foreach (var killed in _handles)
        {
            killed.Host.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private SiloHandle Living() => Silos.FirstOrDefault() ?? throw new InvalidOperationException("No silo of this cluster lives.");

    private static async Task Reaches(SiloHandle silo, long version)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (silo.Cluster.View.Version >= version && silo.Cluster.IsServing)
            {
                reached.TrySetResult();
            }
        }

        silo.Cluster.Changed += Look;
        silo.Membership.LookSoon();
        Look();
        await reached.Task;
        silo.Cluster.Changed -= Look;
    }

    private SiloHandle Make(int number)
    {
        var endpoint = new IPEndPoint(IPAddress.Loopback, FirstPort + number);
        var name = $"silo-{number + 1}";
        var builder = Host.CreateDefaultBuilder()
            .UseEnvironment("Development")
            .ConfigureHostConfiguration(configuration =>
            {
                configuration.AddInMemoryCollection(_properties);
                _configurations.ForEach(add => add(configuration));
            })
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureServices(services =>
            {
                services.AddSingleton<TimeProvider>(Clock);
                services.AddSingleton<IMembershipTable>(Table);
                services.AddSingleton(_records);
                services.AddSingleton(Network.TransportOf(endpoint));
            });
        _hosts.ForEach(configure => configure(builder));
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (_options.ClusterId, _options.ServiceId));
            silo.Configure<EndpointOptions>(options => (options.AdvertisedIPAddress, options.SiloPort) = (endpoint.Address, endpoint.Port));
            silo.Configure<SiloOptions>(options => options.SiloName = name);
            silo.Configure<ClusterMembershipOptions>(options => options.Secret = "the secret of a test cluster");
            _silos.ForEach(configure => configure(silo));
        });
        return new SiloHandle(builder.Build(), name);
    }
}
