using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OpenData.Actors.Runtime.Network;

/// <summary>TCP, with the sockets and pipes of the web server.</summary>
internal sealed partial class SocketTransport(ILoggerFactory loggers) : ISiloTransport, IDisposable
{
    private readonly SocketTransportFactory _listening = new(Options.Create(new SocketTransportOptions { NoDelay = true }), loggers);
    private readonly SocketConnectionContextFactory _connecting = new(new SocketConnectionFactoryOptions(), loggers.CreateLogger<SocketTransport>());
    private readonly ILogger _logger = loggers.CreateLogger<SocketTransport>();

    public async Task<SiloLink> ConnectAsync(IPEndPoint to, CancellationToken cancellationToken)
    {
        var socket = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(to, cancellationToken);
            return Link(_connecting.Create(socket));
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public async Task<Task> ListenAsync(IPEndPoint at, Func<SiloLink, Task> serve, CancellationToken cancellationToken)
    {
        var listener = await _listening.BindAsync(at, cancellationToken);
        return AcceptAsync(listener, serve, cancellationToken);
    }

    public void Dispose() => _connecting.Dispose();

    private async Task AcceptAsync(IConnectionListener listener, Func<SiloLink, Task> serve, CancellationToken cancellationToken)
    {
        try
        {
            while (await listener.AcceptAsync(cancellationToken) is { } connection)
            {
                _ = ServeAsync(Link(connection), serve);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await listener.UnbindAsync(CancellationToken.None);
        }

        await listener.DisposeAsync();
    }

    private async Task ServeAsync(SiloLink link, Func<SiloLink, Task> serve)
    {
        try
        {
            await using (link)
            {
                await serve(link);
            }
        }
        catch (Exception error)
        {
            LogRefused(_logger, link.Peer, error.Message);
        }
    }

    private static SiloLink Link(ConnectionContext connection) => new(
        connection.Transport,
        connection.RemoteEndPoint?.ToString() ?? connection.ConnectionId,
        async () =>
        {
            connection.Abort();
            await connection.DisposeAsync();
        });

    [LoggerMessage(3611, LogLevel.Warning, "A connection from {Peer} was refused: {Reason}")]
    private static partial void LogRefused(ILogger logger, string peer, string reason);
}
