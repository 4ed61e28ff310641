using System.Net;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Hosting;

/// <summary>The identity of this silo.</summary>
internal sealed class LocalSilo(IOptions<EndpointOptions> options, IOptions<SiloOptions> silo, TimeProvider time)
{
    private readonly IPEndPoint _endpoint = new(options.Value.AdvertisedIPAddress, options.Value.SiloPort);
    private volatile SiloAddress? _address;

    public SiloAddress Address => _address ??= new SiloAddress(_endpoint, time.GetUtcNow().ToUnixTimeMilliseconds());

    public string Name => silo.Value.SiloName ?? Address.Endpoint.ToString();

    /// <summary>Makes it another silo, as a restart would.</summary>
    public void BeginGeneration() =>
        _address = new SiloAddress(_endpoint, Math.Max(Address.Generation + 1, time.GetUtcNow().ToUnixTimeMilliseconds()));
}
