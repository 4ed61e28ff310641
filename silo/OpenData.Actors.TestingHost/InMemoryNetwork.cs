using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Net;
using OpenData.Actors.Runtime.Network;

namespace OpenData.Actors.TestingHost;

/// <summary>The wires between the silos of one process, with switches to cut them. Whatever goes over it is bytes.</summary>
public sealed class InMemoryNetwork
{
    private readonly ConcurrentDictionary<IPEndPoint, Func<SiloLink, Task>> _listeners = new();
    private readonly ConcurrentDictionary<Wire, bool> _wires = new();
    private readonly ConcurrentDictionary<(IPEndPoint, IPEndPoint), bool> _cuts = new();

    /// <summary>Cuts what connects two silos, and keeps it cut.</summary>
    public void Cut(IPEndPoint one, IPEndPoint other)
    {
        _cuts[(one, other)] = true;
        _cuts[(other, one)] = true;
        Sever(wire => IsCut(wire.From, wire.To));
    }

    /// <summary>Lets two silos connect again.</summary>
    public void Mend(IPEndPoint one, IPEndPoint other)
    {
        _cuts.TryRemove((one, other), out _);
        _cuts.TryRemove((other, one), out _);
    }

    /// <summary>Cuts a silo off from all others, for good.</summary>
    public void Kill(IPEndPoint silo)
    {
        _listeners.TryRemove(silo, out _);
        Sever(wire => wire.From.Equals(silo) || wire.To.Equals(silo));
    }

    /// <summary>A silo's end of the network.</summary>
    internal ISiloTransport TransportOf(IPEndPoint silo) => new Transport(this, silo);

    private bool IsCut(IPEndPoint from, IPEndPoint to) => _cuts.ContainsKey((from, to));

    private void Sever(Func<Wire, bool> which)
    {
        foreach (var wire in _wires.Keys.Where(which))
        {
            wire.Break();
        }
    }

    private SiloLink Connect(IPEndPoint from, IPEndPoint to)
    {
        if (IsCut(from, to) || !_listeners.TryGetValue(to, out var serve))
        {
            throw new IOException($"{to} cannot be reached from {from}.");
        }

        var wire = new Wire(from, to);
        _wires[wire] = true;
        var (near, far) = wire.Ends(() => _wires.TryRemove(wire, out _));
        _ = Task.Run(async () =>
        {
            await using (far)
            {
                await serve(far);
            }
        });
        return near;
    }

    private sealed class Transport(InMemoryNetwork network, IPEndPoint silo) : ISiloTransport
    {
        public Task<SiloLink> ConnectAsync(IPEndPoint to, CancellationToken cancellationToken)
        {
            try
            {
                return Task.FromResult(network.Connect(silo, to));
            }
            catch (IOException error)
            {
                return Task.FromException<SiloLink>(error);
            }
        }

        public Task<Task> ListenAsync(IPEndPoint at, Func<SiloLink, Task> serve, CancellationToken cancellationToken)
        {
            network._listeners[at] = serve;
            var ended = new TaskCompletionSource();
            cancellationToken.UnsafeRegister(
                state =>
                {
                    network._listeners.TryRemove(at, out _);
                    ((TaskCompletionSource)state!).TrySetResult();
                },
                ended);
            return Task.FromResult<Task>(ended.Task);
        }
    }

    private sealed class Wire(IPEndPoint from, IPEndPoint to)
    {
        private readonly Pipe _there = new();
        private readonly Pipe _back = new();

        public IPEndPoint From => from;

        public IPEndPoint To => to;

        public (SiloLink Near, SiloLink Far) Ends(Action closed) => (
            new SiloLink(new End(_back.Reader, _there.Writer), to.ToString(), () => Close(closed)),
            new SiloLink(new End(_there.Reader, _back.Writer), from.ToString(), () => Close(closed)));

        public void Break()
        {
            var reason = new IOException("The network was cut.");
            _there.Writer.Complete(reason);
            _back.Writer.Complete(reason);
            _there.Reader.CancelPendingRead();
            _back.Reader.CancelPendingRead();
        }

        private ValueTask Close(Action closed)
        {
            Break();
            closed();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class End(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input => input;

        public PipeWriter Output => output;
    }
}
