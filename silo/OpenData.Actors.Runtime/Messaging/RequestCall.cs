using OpenData.Actors.Runtime.Activation;
using OpenData.Actors.Runtime.Network;
using OpenData.Actors.Runtime.Serialization;
using Orleans.CodeGeneration;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>A request of a grain interface method, wherever its caller is: how it runs, and how it goes to another silo.</summary>
internal abstract class RequestCall<TResult>(
    GrainId target, GrainRequest<TResult> request, CallFlow flow, Call? parent, CallServices services)
    : TimedCall(target, request.Method.Options, flow, parent), IWireCall
{
    public abstract bool IsAnswered { get; }

    public override bool IsRequest => true;

    public override IInvokable? Invokable => request;

    public SentCall? Sent { get; set; }

    protected GrainRequest<TResult> Request => request;

    protected CallServices Services => services;

    /// <summary>The grain that sends it; null outside of grains.</summary>
    protected abstract GrainId? Source { get; }

    /// <summary>The token that the callee sees; null when the caller cannot cancel.</summary>
    protected CalleeCancellation? Callee { get; set; }

    public override async Task RunAsync(GrainActivation activation)
    {
        RequestContext.Current = new CallFlow(Values, ReentrancyId, this);
        if (Callee is not null)
        {
            request.CancellationToken = Callee.Attach(activation.Scheduler);
        }

        TResult? result = default;
        Exception? failure = null;
        try
        {
            var filters = activation.CallFilters;
            result = filters.Length == 0
                ? await request.Invoke(activation.GrainInstance!)
                : await new IncomingCall<TResult>(activation, request, Source, filters).RunAsync();
        }
        catch (Exception error)
        {
            failure = error;
        }

        MarkDone();
        activation.Finish(this, failure);
        if (failure is null)
        {
            Succeed(result!);
        }
        else
        {
            Reject(failure);
        }

        activation.Pump();
    }

    public override string Describe() => $"{Target} {request.Method}";

    public void WriteRequest(FrameBuffer frame)
    {
        var chain = services.SendsChains ? Parent : null;
        var flags = (IsAnswered ? RequestFlags.None : RequestFlags.OneWay)
            | (Callee is null ? RequestFlags.None : RequestFlags.HasToken)
            | (Source is null ? RequestFlags.None : RequestFlags.HasSource)
            | (ReentrancyId == Guid.Empty ? RequestFlags.None : RequestFlags.HasReentrancy)
            | (Values.IsEmpty ? RequestFlags.None : RequestFlags.HasValues)
            | (chain is null ? RequestFlags.None : RequestFlags.HasChain);
        frame.Write((byte)flags);
        frame.Write((byte)ForwardCount);
        frame.Write(RemainingMilliseconds());
        frame.Write(services.Methods.NumberOf(request.Method));
        frame.Write(Target.Type.ToString());
        frame.Write(Target.Key.ToString());
        if (Source is { } source)
        {
            frame.Write(source.ToString());
        }

        if (ReentrancyId != Guid.Empty)
        {
            frame.Write(ReentrancyId);
        }

        WriteFlow(frame, chain);
        var parameters = request.Method.ParameterTypes;
        services.Serializer.WriteArray(frame, parameters.Count, i =>
            parameters[i] == typeof(CancellationToken) ? (null, null) : (request.GetArgument(i), parameters[i]));
    }

    public abstract void TakeResult(ReadOnlySpan<byte> body);

    public abstract void TakeFailure(ReadOnlySpan<byte> body);

    /// <summary>The callee has answered.</summary>
    protected abstract void Succeed(TResult result);

    /// <summary>Milliseconds that the sender still waits; -1 without end.</summary>
    protected virtual int RemainingMilliseconds() =>
        DueAt == 0 ? -1 : (int)Math.Clamp((DueAt - services.Time.GetTimestamp()) * 1000.0 / services.Time.TimestampFrequency, 0, int.MaxValue);

    private void WriteFlow(FrameBuffer frame, Call? chain)
    {
        if (!Values.IsEmpty)
        {
            var texts = ContextValues.TakeApart(Values);
            frame.Write(texts.Count);
            foreach (var (key, text) in texts)
            {
                frame.Write(key);
                frame.Write(text);
            }
        }

        if (chain is not null)
        {
            var calls = new List<Call>();
            for (var call = chain; call is not null; call = call.Parent)
            {
                calls.Add(call);
            }

            frame.Write(calls.Count);
            foreach (var call in calls)
            {
                frame.Write(call.Target.ToString());
                frame.Write(call.ChainNumber);
                frame.Write(call.Describe());
            }
        }
    }
}
