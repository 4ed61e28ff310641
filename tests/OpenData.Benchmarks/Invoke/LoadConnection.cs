using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace OpenData.Benchmarks.Invoke;

/// <summary>One connection that sends a request when the last is answered. It reads no more of HTTP than it must, so that the load
/// costs less than the server.</summary>
internal sealed class LoadConnection(Uri server) : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];

    public async Task Open() => await _socket.ConnectAsync(server.Host, server.Port);

    /// <summary>A request as bytes.</summary>
    public static byte[] Request(Uri server, string path, string? token) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\n{(token is null ? "" : $"token: {token}\r\n")}\r\n");

    /// <summary>Sends one, and reads the whole answer.</summary>
    /// <returns>The status, and the body's length.</returns>
    public async ValueTask<(int Status, int Length)> Ask(byte[] request)
    {
        await _socket.SendAsync(request);
        var filled = 0;
        int head;
        while ((head = _buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            filled += await Receive(filled);
        }

        var status = int.Parse(_buffer.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);
        var length = Length(_buffer.AsSpan(0, head + 2));
        var missing = head + 4 + length - filled;
        while (missing > 0)
        {
            missing -= await Receive(0, missing);
        }

        return (status, length);
    }

    public void Dispose() => _socket.Dispose();

    private async ValueTask<int> Receive(int at, int most = int.MaxValue)
    {
        var received = await _socket.ReceiveAsync(_buffer.AsMemory(at, Math.Min(most, _buffer.Length - at)));
        return received > 0 ? received : throw new InvalidOperationException("The server closed the connection.");
    }

    private static int Length(ReadOnlySpan<byte> head)
    {
        var name = "Content-Length: "u8;
        var at = head.IndexOf(name);
        var rest = head[(at + name.Length)..];
        return int.Parse(rest[..rest.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}
