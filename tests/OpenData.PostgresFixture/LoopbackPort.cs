using System.Net;
using System.Net.Sockets;

namespace OpenData.PostgresFixture;

/// <summary>Ports of the loopback interface for servers that tests start.</summary>
public static class LoopbackPort
{
    /// <summary>One that nobody listens on now. Somebody may before it is used.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
