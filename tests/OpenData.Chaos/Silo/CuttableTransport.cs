using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;
using OpenData.Actors.Runtime.Network;

namespace OpenData.Chaos.Silo;

/// <summary>TCP whose wire to another silo can be cut for a while: open connections end, new ones are refused.</summary>
internal sealed class CuttableTransport(ILoggerFactory loggers, TimeProvider time) : ISiloTransport, IDisposable
{
    private readonly SocketTransport _sockets = new(loggers);
    private readonly ConcurrentDictionary<IPEndPoint, DateTimeOffset> _cuts = new();
    private readonly ConcurrentDictionary<SiloLink, IPEndPoint> _open = new();

    public async Task<SiloLink> ConnectAsync(IPEndPoint to, CancellationToken cancellationToken)
    {
        if (_cuts.TryGetValue(to, out var until) && time.GetUtcNow() < until)
        {
            throw new IOException("The wire is cut.");
        }

        var inner = await _sockets.ConnectAsync(to, cancellationToken);
        SiloLink? link = null;
        link = new SiloLink(inner.Pipe, inner.Peer, () =>
        {
            _open.TryRemove(link!, out _);
            return inner.DisposeAsync();
        });
        _open[link] = to;
        return link;
    }

    public Task<Task> ListenAsync(IPEndPoint at, Func<SiloLink, Task> serve, CancellationToken cancellationToken) =>
        _sockets.ListenAsync(at, serve, cancellationToken);

    /// <summary>Cuts the wire to a silo.</summary>
    public async Task Cut(IPEndPoint to, TimeSpan duration)
    {
        _cuts[to] = time.GetUtcNow() + duration;
        foreach (var (link, _) in _open.Where(each => each.Value.Equals(to)))
        {
            await link.DisposeAsync();
        }
    }

    public void Dispose() => _sockets.Dispose();
}
