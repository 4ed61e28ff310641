using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace OpenData.Contracts.Apps.Rules;

/// <summary>Networks that calls of an app may come from.</summary>
public static class NetworkList
{
    /// <summary>Reads a network in CIDR notation, or one address.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="network">In CIDR notation, with the bits behind the prefix zero.</param>
    public static bool TryNormalize(string text, [NotNullWhen(true)] out string? network)
    {
        ArgumentNullException.ThrowIfNull(text);
        network = null;
        var parts = text.Trim().Split('/');
        if (parts.Length > 2 || !TryAddress(parts[0], out var address))
        {
            return false;
        }

        var bits = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        var length = bits;
        if (parts.Length == 2 && !(int.TryParse(parts[1], System.Globalization.NumberStyles.None, null, out length) && length <= bits))
        {
            return false;
        }

        var bytes = address.GetAddressBytes();
        for (var bit = length; bit < bits; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        network = $"{new IPAddress(bytes)}/{length}";
        return true;
    }

    /// <summary>Whether calls may come from an address: from any if no network is named.</summary>
    /// <param name="networks">In CIDR notation.</param>
    /// <param name="address">Null if it is not known.</param>
    public static bool Allows(IReadOnlyList<string> networks, IPAddress? address)
    {
        ArgumentNullException.ThrowIfNull(networks);
        if (networks.Count == 0)
        {
            return true;
        }

        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is not null && networks.Any(each => IPNetwork.Parse(each).Contains(plain));
    }

    // Four numbers with dots, or IPv6: what else the framework reads as an address is a typing error here.
    private static bool TryAddress(string text, [NotNullWhen(true)] out IPAddress? address) =>
        IPAddress.TryParse(text, out address)
        && !address.IsIPv4MappedToIPv6
        && (address.AddressFamily != AddressFamily.InterNetwork || address.ToString() == text)
        && !text.Contains('%', StringComparison.Ordinal);
}
