using System.Net;

namespace OpenData.Silo.Endpoints.Metrics;

/// <summary>
/// Who may read <c>/metrics</c>: somebody on this machine or in its private network who did not come through the proxy.
/// The proxy in front adds <c>X-Forwarded-For</c>; with it, the peer's address is the proxy's and says nothing.
/// </summary>
internal static class ScrapeAccess
{
    private static readonly IPNetwork[] Private =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), // RFC 1918
        IPNetwork.Parse("fc00::/7"), // RFC 4193
    ];

    public static bool IsAllowed(HttpContext context) =>
        !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded")
        && IsNear(context.Connection.RemoteIpAddress);

    // Without an address the peer is on a Unix socket, which only this machine has.
    private static bool IsNear(IPAddress? address)
    {
        if (address is null)
        {
            return true;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) || Array.Exists(Private, network => network.Contains(plain));
    }
}
