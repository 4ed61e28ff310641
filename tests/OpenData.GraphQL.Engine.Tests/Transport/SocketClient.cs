using System.Net.WebSockets;
using System.Text;

namespace OpenData.GraphQL.Engine.Tests.Transport;

/// <summary>Speaks to a WebSocket in whole messages.</summary>
internal sealed class SocketClient(WebSocket socket) : IDisposable
{
    public string? Protocol => socket.SubProtocol;

    public Task Send(string message, WebSocketMessageType type = WebSocketMessageType.Text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), type, true, CancellationToken.None);

    /// <summary>The next message, or the code and reason of a close, which is answered.</summary>
    public async Task<string> Receive()
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            length += part.Count;
            if (part.MessageType == WebSocketMessageType.Close)
            {
                var closed = $"{(int)socket.CloseStatus!} {socket.CloseStatusDescription}";
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                return closed;
            }

            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(buffer, 0, length);
            }
        }
    }

    public async Task Initialise()
    {
        await Send("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await Receive());
    }

    public Task Subscribe(string id, string query) =>
        Send($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{query}}}"}}""");

    public Task Close() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public void Dispose() => socket.Dispose();
}
