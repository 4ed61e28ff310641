using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace Orleans.TestingHost;

/// <summary>Configures and makes a <see cref="TestCluster"/>.</summary>
public class TestClusterBuilder
{
    private readonly List<Action<IHostBuilder>> _hosts = [];
    private readonly List<Action<ISiloBuilder>> _silos = [];
    private readonly List<Action<IConfigurationBuilder>> _configurations = [];

    /// <summary>A cluster of two silos.</summary>
    public TestClusterBuilder()
        : this(2)
    {
    }

    /// <summary>A cluster of so many silos.</summary>
    public TestClusterBuilder(short initialSilosCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan<short>(initialSilosCount, 1);
        Options.InitialSilosCount = initialSilosCount;
    }

    /// <summary>What the cluster is like.</summary>
    public TestClusterOptions Options { get; } = new();

    /// <summary>Configuration values of every silo.</summary>
    public Dictionary<string, string?> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>Configures every silo with a <see cref="ISiloConfigurator"/> or <see cref="IHostConfigurator"/>.</summary>
    public TestClusterBuilder AddSiloBuilderConfigurator<T>()
        where T : new()
    {
        var configurator = new T();
        if (configurator is not ISiloConfigurator and not IHostConfigurator)
        {
            throw new ArgumentException($"{typeof(T)} is neither an {nameof(ISiloConfigurator)} nor an {nameof(IHostConfigurator)}.");
        }

        if (configurator is ISiloConfigurator silo)
        {
            _silos.Add(silo.Configure);
        }

        if (configurator is IHostConfigurator host)
        {
            _hosts.Add(host.Configure);
        }

        return this;
    }

    /// <summary>Configures every silo.</summary>
    public TestClusterBuilder ConfigureSilo(Action<ISiloBuilder> configure)
    {
        _silos.Add(configure);
        return this;
    }

    /// <summary>Adds configuration of every silo.</summary>
    public TestClusterBuilder ConfigureHostConfiguration(Action<IConfigurationBuilder> configureDelegate)
    {
        _configurations.Add(configureDelegate);
        return this;
    }

    /// <summary>Makes the cluster, which is not yet started.</summary>
    public TestCluster Build() => new(Options, Properties, _configurations, _hosts, _silos);
}
