using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using OpenData.Contracts.Accounts;

namespace OpenData.GraphQL.Api.Accounts;

/// <summary>Who is at the other end of a request, as far as it tells.</summary>
public static class Visitors
{
    private const int Ipv6NetworkBytes = 8;

    /// <summary>Address, and browser and system.</summary>
    public static Visitor Of(HttpContext http) =>
        new(AddressOf(http), DeviceNames.Of(http.Request.Headers.UserAgent.ToString()));

    /// <summary>The address that sent a request; of an IPv6 network the first half.</summary>
    public static string AddressOf(HttpContext http) => AddressOf(http.Connection.RemoteIpAddress);

    /// <summary>192.168.*.*; of an IPv6 network the first half.</summary>
    public static string Mask(string address)
    {
        if (IPAddress.TryParse(address, out var parsed) && parsed.AddressFamily == AddressFamily.InterNetwork)
        {
            var parts = address.Split('.');
            return $"{parts[0]}.{parts[1]}.*.*";
        }

        var groups = address.Split(':');
        return groups.Length > 2 ? $"{groups[0]}:{groups[1]}:*" : "*";
    }

    // Whoever has one IPv6 address has the other 2^64 of its network, too.
    private static string AddressOf(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
        {
            return address.ToString();
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, Ipv6NetworkBytes, bytes.Length - Ipv6NetworkBytes);
        return new IPAddress(bytes).ToString();
    }
}
