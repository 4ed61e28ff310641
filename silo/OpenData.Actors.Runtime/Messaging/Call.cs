using System.Collections.Immutable;
using OpenData.Actors.Runtime.Activation;
using Orleans.CodeGeneration;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>
/// Something that waits for its turn at an activation: a request, a timer tick, or the activation's own beginning and end.
/// </summary>
/// <param name="target">The grain.</param>
/// <param name="options">How it may be admitted.</param>
/// <param name="flow">What flows down from the sender.</param>
/// <param name="parent">The call that waits for this one, or null.</param>
internal abstract class Call(GrainId target, GrainCallOptions options, CallFlow flow, Call? parent)
{
    private static readonly long NumberBase = Random.Shared.NextInt64() & ~0xFFFFFFFFL;
    private static int _lastNumber;

    private GrainId _target = target;
    private GrainCallOptions _options = options;
    private CallFlow _flow = flow;
    private long _chainNumber;
    private volatile Call? _parent = parent is { IsDone: false } ? parent : null;
    private volatile bool _isDone;

    public GrainId Target => _target;

    /// <summary>The call that waits for this one. Null when none does, and after this one is done: so a chain never
    /// holds on to calls that are over.</summary>
    public Call? Parent => _parent;

    /// <summary>What names it in chains that go through other silos. Made when first asked for.</summary>
    public virtual long ChainNumber
    {
        get
        {
            var number = Volatile.Read(ref _chainNumber);
            if (number != 0)
            {
                return number;
            }

            var fresh = NumberBase | (uint)Interlocked.Increment(ref _lastNumber);
            number = Interlocked.CompareExchange(ref _chainNumber, fresh, 0);
            return number == 0 ? fresh : number;
        }
    }

    public Guid ReentrancyId => _flow.ReentrancyId;

    public bool IsDone => _isDone;

    /// <summary>Link of <see cref="Scheduling.CallQueue"/>, which owns it.</summary>
    public Call? QueueNext { get; set; }

    /// <summary>How often this call went from one activation to the next without having had a chance.</summary>
    public int ForwardCount { get; set; }

    /// <summary>Whether it might start while others run.</summary>
    public bool MayInterleave =>
        (_options & (GrainCallOptions.ReadOnly | GrainCallOptions.AlwaysInterleave)) != 0 || ReentrancyId != Guid.Empty;

    /// <summary>The request, for a grain class that asks which ones may interleave; null when it is none.</summary>
    public virtual IInvokable? Invokable => null;

    /// <summary>Whether the sender no longer waits, so that it need not start.</summary>
    public abstract bool IsAbandoned { get; }

    /// <summary>Whether the activation counts as used by it.</summary>
    public virtual bool CountsAsUse => true;

    /// <summary>Whether the two are one call, seen from one or two silos.</summary>
    public bool IsSameAs(Call other) =>
        ReferenceEquals(this, other) || (other is RemoteAncestor && other.ChainNumber == ChainNumber);

    /// <summary>The request's values, for the callee.</summary>
    protected ImmutableDictionary<string, object> Values => _flow.Values;

    public bool Has(GrainCallOptions option) => (_options & option) != 0;

    /// <summary>The grain class lets this one interleave with all others. Before it waits.</summary>
    public void AllowInterleaving() => _options |= GrainCallOptions.AlwaysInterleave;

    /// <summary>Runs it, in a turn of the activation. Never throws; calls <c>Finish</c> and <c>Pump</c> of the activation
    /// when done.</summary>
    public abstract Task RunAsync(GrainActivation activation);

    /// <summary>It will never run.</summary>
    public abstract void Reject(Exception reason);

    /// <summary>What it is, for messages.</summary>
    public abstract string Describe();

    /// <summary>No ancestor waits for it any more.</summary>
    protected void MarkDone()
    {
        _isDone = true;
        _parent = null;
    }

    /// <summary>Makes it another call. Nobody may hold on to it as the one that it was.</summary>
    protected void Become(GrainId target, GrainCallOptions options, CallFlow flow)
    {
        (_target, _options, _flow, _parent, _isDone, _chainNumber) = (target, options, flow, null, false, 0);
        ForwardCount = 0;
    }
}
