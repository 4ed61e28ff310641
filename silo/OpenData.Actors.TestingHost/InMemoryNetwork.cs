using System.Collections.Concurrent;
using System.Net;
using OpenData.Actors.Runtime.Network;

namespace OpenData.Actors.TestingHost;

/// <summary>
/// The wires between the silos of one process, with switches to cut them, to delay what goes over them and to lose it.
/// Whatever goes over is bytes. Delays and losses hold for one direction, whichever of the two silos opened the connection:
/// from here to there go the requests of here and its answers to there.
/// </summary>
/// <example>
/// A request that is on its way for two seconds, and an answer that is lost:
/// <code>
/// cluster.Network.Delay(here, there, TimeSpan.FromSeconds(2));
/// var call = grain.Add("a");
/// await cluster.Network.WaitForHeldAsync(1);
/// cluster.Clock.Advance(TimeSpan.FromSeconds(2));
/// await call;
/// cluster.Network.Drop(there, here, 1);
/// </code>
/// </example>
/// <param name="time">By which delays are measured: the clock of the silos.</param>
public sealed class InMemoryNetwork(TimeProvider time)
{
    private readonly ConcurrentDictionary<IPEndPoint, Func<SiloLink, Task>> _listeners = new();
    private readonly ConcurrentDictionary<Wire, bool> _wires = new();
    private readonly ConcurrentDictionary<(IPEndPoint, IPEndPoint), bool> _cuts = new();
    private readonly ConcurrentDictionary<(IPEndPoint, IPEndPoint), Disturbance> _disturbances = new();
    private readonly HeldFrames _held = new();

    /// <summary>Requests and answers that are delayed now.</summary>
    public int HeldCount => _held.Count;

    /// <summary>Cuts what connects two silos, and keeps it cut.</summary>
    public void Cut(IPEndPoint one, IPEndPoint other)
    {
        _cuts[(one, other)] = true;
        _cuts[(other, one)] = true;
        Sever(wire => IsCut(wire.From, wire.To));
    }

    /// <summary>Lets two silos connect again, and disturbs no further what goes between them. What is delayed stays so until
    /// its time.</summary>
    public void Mend(IPEndPoint one, IPEndPoint other)
    {
        _cuts.TryRemove((one, other), out _);
        _cuts.TryRemove((other, one), out _);
        Delay(one, other, TimeSpan.Zero);
        Delay(other, one, TimeSpan.Zero);
        Drop(one, other, 0);
        Drop(other, one, 0);
    }

    /// <summary>Cuts a silo off from all others, for good.</summary>
    public void Kill(IPEndPoint silo)
    {
        _listeners.TryRemove(silo, out _);
        Sever(wire => wire.From.Equals(silo) || wire.To.Equals(silo));
    }

    /// <summary>Holds each frame that one silo sends to another, from now on, until the clock has moved on by a time. Frames
    /// never overtake each other, also when a delay becomes shorter.</summary>
    /// <param name="from">Who sends.</param>
    /// <param name="to">Who receives.</param>
    /// <param name="by">How long; zero ends it.</param>
    public void Delay(IPEndPoint from, IPEndPoint to, TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        DisturbanceOf(from, to).Delay = by;
    }

    /// <summary>Loses the next requests and answers that one silo sends to another; nobody is told. The connection stays.</summary>
    /// <param name="from">Who sends.</param>
    /// <param name="to">Who receives.</param>
    /// <param name="count">How many; zero ends it.</param>
    public void Drop(IPEndPoint from, IPEndPoint to, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        DisturbanceOf(from, to).DropCount = count;
    }

    /// <summary>Completes as soon as so many requests and answers are delayed at the same time.</summary>
    public Task WaitForHeldAsync(int count) => _held.WaitAsync(count);

    /// <summary>A silo's end of the network.</summary>
    internal ISiloTransport TransportOf(IPEndPoint silo) => new Transport(this, silo);

    private Disturbance DisturbanceOf(IPEndPoint from, IPEndPoint to) => _disturbances.GetOrAdd((from, to), _ => new Disturbance());

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

        var wire = new Wire(
            from,
            to,
            new Lane(DisturbanceOf(from, to), SiloHandshake.LengthOfConnecting, _held, time),
            new Lane(DisturbanceOf(to, from), SiloHandshake.LengthOfAccepting, _held, time));
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
}
