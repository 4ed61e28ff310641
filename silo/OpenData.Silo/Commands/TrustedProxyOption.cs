using System.CommandLine;
using System.Net;

namespace OpenData.Silo.Commands;

/// <summary><c>--trusted-proxy</c>: which proxies say truly where a request comes from. Without it, limits per address hold
/// for whoever connects.</summary>
internal static class TrustedProxyOption
{
    public static Option<IPNetwork[]> Create() => new("--trusted-proxy")
    {
        Description = "A proxy in front, by address or network (127.0.0.1, 172.16.0.0/12), whose X-Forwarded-For and -Proto are taken; may be repeated.",
        CustomParser = result =>
        {
            var networks = new List<IPNetwork>();
            foreach (var token in result.Tokens)
            {
                if (Parse(token.Value) is { } network)
                {
                    networks.Add(network);
                }
                else
                {
                    result.AddError(
                        $"--trusted-proxy {token.Value}：须为 IP 地址或网段，如 127.0.0.1 或 172.16.0.0/12。It must be an address or a network.");
                }
            }

            return [.. networks];
        },
    };

    private static IPNetwork? Parse(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
