using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace OpenData.Silo.Commands;

/// <summary>Reads where a silo listens for the others: <c>10.0.0.14:11111</c>, or <c>auto:11111</c> for the one address that
/// this machine, most likely a container, has beside its loopback.</summary>
internal static class SiloAddress
{
    private const string Auto = "auto";

    /// <summary>The IPv4 addresses of this machine by which others may reach it.</summary>
    public static IReadOnlyList<IPAddress> OfThisMachine() =>
    [
        .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(link => link.OperationalStatus == OperationalStatus.Up)
            .SelectMany(link => link.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .Where(IsReachable),
    ];

    /// <summary>The address; null with what is wrong with it.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="own">What <see cref="OfThisMachine"/> says.</param>
    /// <param name="problem">What to tell the user; null when there is an address.</param>
    public static IPEndPoint? Read(string text, IReadOnlyList<IPAddress> own, out string? problem)
    {
        problem = null;
        var colon = text.LastIndexOf(':');
        var isAuto = colon >= 0 && text[..colon] == Auto;
        if (!IPEndPoint.TryParse(isAuto ? $"{IPAddress.Loopback}{text[colon..]}" : text, out var written) || written.Port == 0)
        {
            problem = $"--silo {text} 不是“地址:端口”或“{Auto}:端口”。"
                + $"--silo {text} is neither address:port nor {Auto}:port. Write for example 10.0.0.14:11111.";
        }
        else if (written.Address.Equals(IPAddress.Any) || written.Address.Equals(IPAddress.IPv6Any))
        {
            problem = $"--silo {text}：其他节点无法连接 {written.Address}，请写本机的地址或 {Auto}:{written.Port}。"
                + $"--silo {text}: the other silos cannot connect to {written.Address}. Write an address of this machine, or {Auto}:{written.Port}.";
        }
        else if (!isAuto)
        {
            return written;
        }
        else if (own.Count == 1)
        {
            return new IPEndPoint(own[0], written.Port);
        }
        else
        {
            var found = own.Count == 0 ? "0" : $"{own.Count} ({string.Join(", ", own)})";
            problem = $"--silo {text}：{Auto} 要求本机除回环外恰有一个 IPv4 地址，现有 {found}；请写明地址：--silo 地址:{written.Port}。"
                + $"--silo {text}: {Auto} needs exactly one IPv4 address beside the loopback, this machine has {found}. "
                + $"Write the address that the other silos reach: --silo ADDRESS:{written.Port}.";
        }

        return null;
    }

    // A link-local address is one that nobody has given.
    private static bool IsReachable(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork
        && !IPAddress.IsLoopback(address)
        && address.GetAddressBytes() is not [169, 254, ..];
}
