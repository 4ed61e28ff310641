using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Orleans.Configuration;

namespace Orleans.Hosting;

/// <summary>Says where a silo is found and where it listens.</summary>
public static class EndpointOptionsExtensions
{
    /// <summary>Sets address and ports.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="advertisedIP">The address by which other silos find this one.</param>
    /// <param name="siloPort">The port for other silos.</param>
    /// <param name="gatewayPort">Accepted for compatibility.</param>
    /// <param name="listenOnAnyHostAddress">Whether to listen on every address of the host; else on the advertised one.</param>
    public static ISiloBuilder ConfigureEndpoints(
        this ISiloBuilder builder, IPAddress advertisedIP, int siloPort, int gatewayPort, bool listenOnAnyHostAddress = false)
    {
        ArgumentNullException.ThrowIfNull(advertisedIP);
        return builder.Configure<EndpointOptions>(options =>
            Apply(options, advertisedIP, siloPort, gatewayPort, listenOnAnyHostAddress));
    }

    /// <summary>Sets the ports, and the address to one of a host name.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="hostname">Resolved when the silo starts; null or empty for this machine.</param>
    /// <param name="siloPort">The port for other silos.</param>
    /// <param name="gatewayPort">Accepted for compatibility.</param>
    /// <param name="addressFamily">Which of several addresses.</param>
    /// <param name="listenOnAnyHostAddress">Whether to listen on every address of the host; else on the advertised one.</param>
    public static ISiloBuilder ConfigureEndpoints(
        this ISiloBuilder builder,
        string? hostname,
        int siloPort,
        int gatewayPort,
        AddressFamily addressFamily = AddressFamily.InterNetwork,
        bool listenOnAnyHostAddress = false) => builder.Configure<EndpointOptions>(options =>
        Apply(
            options,
            string.IsNullOrEmpty(hostname) ? OfThisMachine(addressFamily) : Resolve(hostname, addressFamily),
            siloPort,
            gatewayPort,
            listenOnAnyHostAddress));

    /// <summary>Sets the ports, and the address to one of this machine that is not its loopback, if it has any.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="siloPort">The port for other silos.</param>
    /// <param name="gatewayPort">Accepted for compatibility.</param>
    /// <param name="addressFamily">Which of several addresses.</param>
    /// <param name="listenOnAnyHostAddress">Whether to listen on every address of the host; else on the advertised one.</param>
    public static ISiloBuilder ConfigureEndpoints(
        this ISiloBuilder builder,
        int siloPort,
        int gatewayPort,
        AddressFamily addressFamily = AddressFamily.InterNetwork,
        bool listenOnAnyHostAddress = false) =>
        builder.ConfigureEndpoints(null, siloPort, gatewayPort, addressFamily, listenOnAnyHostAddress);

    private static void Apply(
        EndpointOptions options, IPAddress advertised, int siloPort, int gatewayPort, bool listenOnAnyHostAddress)
    {
        options.AdvertisedIPAddress = advertised;
        options.SiloPort = siloPort;
        options.GatewayPort = gatewayPort;
        if (listenOnAnyHostAddress)
        {
            var any = advertised.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any;
            options.SiloListeningEndpoint = new IPEndPoint(any, siloPort);
            options.GatewayListeningEndpoint = new IPEndPoint(any, gatewayPort);
        }
    }

    private static IPAddress Resolve(string hostname, AddressFamily family)
    {
        if (IPAddress.TryParse(hostname, out var literal))
        {
            return literal;
        }

        var found = Dns.GetHostAddresses(hostname, family);
        return found.Length > 0 ? found[0] : throw new ArgumentException($"{hostname} has no address of the family {family}.");
    }

    /// <summary>The lowest address of an interface that is up; the loopback if there is no other.</summary>
    private static IPAddress OfThisMachine(AddressFamily family) => NetworkInterface.GetAllNetworkInterfaces()
        .Where(each => each.OperationalStatus == OperationalStatus.Up
            && each.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .SelectMany(each => each.GetIPProperties().UnicastAddresses)
        .Select(each => each.Address)
        .Where(each => each.AddressFamily == family && !IPAddress.IsLoopback(each) && !each.IsIPv6LinkLocal)
        .OrderBy(each => Convert.ToHexString(each.GetAddressBytes()), StringComparer.Ordinal)
        .FirstOrDefault(family == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Loopback : IPAddress.Loopback);
}
