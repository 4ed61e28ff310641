using System.Net;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Hosting;

/// <summary>The identity of this silo.</summary>
internal sealed class LocalSilo(IOptions<EndpointOptions> options, TimeProvider time)
{
    public SiloAddress Address { get; } = new(
        new IPEndPoint(options.Value.AdvertisedIPAddress, options.Value.SiloPort), time.GetUtcNow().ToUnixTimeSeconds());
}
