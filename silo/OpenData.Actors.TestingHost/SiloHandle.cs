using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenData.Actors.Runtime.Hosting;
using OpenData.Actors.Runtime.Membership;
using Orleans.Runtime;

namespace Orleans.TestingHost;

/// <summary>A silo of a test cluster.</summary>
public sealed class SiloHandle
{
    internal SiloHandle(IHost host, string name) => (Host, Name) = (host, name);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whether it was neither stopped nor killed.</summary>
    public bool IsActive { get; internal set; } = true;

    /// <summary>Its address.</summary>
    public SiloAddress SiloAddress => Host.Services.GetRequiredService<LocalSilo>().Address;

    /// <summary>Its services.</summary>
    public IServiceProvider ServiceProvider => Host.Services;

    internal IHost Host { get; }

    internal ClusterView Cluster => Host.Services.GetRequiredService<ClusterView>();

    internal MembershipAgent Membership => Host.Services.GetRequiredService<MembershipAgent>();
}
