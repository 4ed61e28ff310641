using System.Net;

namespace Orleans.Configuration;

/// <summary>The address of the silo, which is part of its identity.</summary>
public class EndpointOptions
{
    /// <summary>The address by which other silos find this one.</summary>
    public IPAddress AdvertisedIPAddress { get; set; } = IPAddress.Loopback;

    /// <summary>The port for other silos, 1 to 65535.</summary>
    public int SiloPort { get; set; } = 11111;

    /// <summary>Where the silo listens for other silos; null for the advertised address and <see cref="SiloPort"/>.</summary>
    public IPEndPoint? SiloListeningEndpoint { get; set; }

    /// <summary>Accepted for compatibility: a silo has no clients outside of its process.</summary>
    public int GatewayPort { get; set; } = 30000;

    /// <inheritdoc cref="GatewayPort"/>
    public IPEndPoint? GatewayListeningEndpoint { get; set; }
}
