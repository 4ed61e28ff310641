using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenData.Actors.Runtime.Hosting;
using OpenData.Actors.Runtime.Membership;
using OpenData.Actors.Runtime.Scheduling;
using Orleans.Configuration;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Network;

/// <summary>The connections of this silo: one to each silo that it calls, opened when first needed, and those that others
/// opened to it. A connection to a silo that has left the view is ended, and its calls with it.</summary>
internal sealed partial class SiloConnections : IAsyncDisposable
{
    private static readonly TimeSpan HandshakeTime = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<SiloAddress, SiloConnection> _outgoing = new();
    private readonly ConcurrentDictionary<SiloConnection, bool> _incoming = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ClusterView _cluster;
    private readonly ISiloTransport _transport;
    private readonly SiloHandshake _handshake;
    private readonly MembershipAgent _membership;
    private readonly LocalSilo _local;
    private readonly IPEndPoint? _listensAt;
    private readonly ILogger<SiloConnections> _logger;
    private Task _listening = Task.CompletedTask;
    private long _announced;

    public SiloConnections(
        ClusterView cluster,
        ISiloTransport transport,
        SiloHandshake handshake,
        MembershipAgent membership,
        LocalSilo local,
        IOptions<EndpointOptions> endpoint,
        ILogger<SiloConnections> logger)
    {
        _listensAt = endpoint.Value.SiloListeningEndpoint;
        (_cluster, _transport, _handshake, _membership, _local, _logger) = (cluster, transport, handshake, membership, local, logger);
        cluster.Changed += OnViewChanged;
    }

    /// <summary>What takes requests; set once, before the silo listens.</summary>
    public IFrameReceiver? Receiver { get; set; }

    /// <summary>Listens for other silos.</summary>
    public async Task ListenAsync(CancellationToken cancellationToken) =>
        _listening = await _transport.ListenAsync(_listensAt ?? _local.Address.Endpoint, ServeAsync, _stop.Token).WaitAsync(cancellationToken);

    /// <summary>The connection to a silo, which may still be opening.</summary>
    public SiloConnection To(SiloAddress silo)
    {
        while (true)
        {
            if (_outgoing.TryGetValue(silo, out var present))
            {
                if (!present.IsClosed)
                {
                    return present;
                }

                _outgoing.TryRemove(KeyValuePair.Create(silo, present));
            }

            var fresh = new SiloConnection(silo.ToString(), Receiver!, _logger);
            if (_outgoing.TryAdd(silo, fresh))
            {
                // It outlives the call that opens it, and what flows with that call.
                CleanContext.Run(
                    static opening =>
                    {
                        var (self, to, connection) = ((SiloConnections, SiloAddress, SiloConnection))opening!;
                        _ = self.OpenAsync(to, connection);
                    },
                    (this, silo, fresh));
                return fresh;
            }
        }
    }

    /// <summary>How many connections are open or opening.</summary>
    public int Count => _outgoing.Count + _incoming.Count;

    /// <summary>Hangs up. Calls that wait for answers of others are rejected.</summary>
    public async Task CloseAsync()
    {
        _cluster.Changed -= OnViewChanged;
        await _stop.CancelAsync();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var connection in _outgoing.Values.Concat(_incoming.Keys))
        {
            connection.End(new OperationCanceledException("This silo stops."));
        }
    }

    // The source of the token is never disposed of: without a timer there is nothing to free, and late links still look.
    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task OpenAsync(SiloAddress silo, SiloConnection connection)
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
            limit.CancelAfter(HandshakeTime);
            await using var link = await _transport.ConnectAsync(silo.Endpoint, limit.Token);
            await _handshake.ConnectAsync(link.Pipe, silo, limit.Token);
            limit.CancelAfter(Timeout.InfiniteTimeSpan);
            await RunAsync(connection, link);
        }
        catch (Exception error)
        {
            LogCannotConnect(_logger, silo.ToString(), error.Message);
            connection.End(error);
        }
        finally
        {
            _outgoing.TryRemove(KeyValuePair.Create(silo, connection));
        }

        // It may be dead: who else is in the view?
        _membership.LookSoon();
    }

    private async Task ServeAsync(SiloLink link)
    {
        using (var limit = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token))
        {
            limit.CancelAfter(HandshakeTime);
            await _handshake.AcceptAsync(link.Pipe, limit.Token);
        }

        var connection = new SiloConnection(link.Peer, Receiver!, _logger);
        _incoming[connection] = true;
        try
        {
            await RunAsync(connection, link);
        }
        finally
        {
            _incoming.TryRemove(connection, out _);
        }
    }

    private async Task RunAsync(SiloConnection connection, SiloLink link)
    {
        connection.Post(FrameBuffer.Begin(FrameKind.View, _cluster.View.Version));

        // Ends when either the pipe does or somebody ends the connection.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        var running = connection.RunAsync(link.Pipe, ended.Token);
        await Task.WhenAny(running, connection.Closed);
        await ended.CancelAsync();
        await running;
    }

    private void OnViewChanged()
    {
        foreach (var (silo, connection) in _outgoing)
        {
            if (!_cluster.Has(silo))
            {
                connection.End(new IOException("It has left the cluster."));
            }
        }

        var version = _cluster.View.Version;
        if (Interlocked.Exchange(ref _announced, version) == version)
        {
            return;
        }

        foreach (var connection in _outgoing.Values.Concat(_incoming.Keys))
        {
            connection.Post(FrameBuffer.Begin(FrameKind.View, version));
        }
    }

    [LoggerMessage(3612, LogLevel.Warning, "Silo {Silo} cannot be reached: {Reason}")]
    private static partial void LogCannotConnect(ILogger logger, string silo, string reason);
}
