using System.Diagnostics;
using OpenData.Actors.Runtime.Activation;
using OpenData.Actors.Runtime.Diagnostics;
using OpenData.Actors.Runtime.Network;
using OpenData.Actors.Runtime.Scheduling;
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
    private GrainRequest<TResult> _request = request;
    private Activity? _span;

    public abstract bool IsAnswered { get; }

    public override IInvokable? Invokable => _request;

    public SentCall? Sent { get; set; }

    protected GrainRequest<TResult> Request => _request;

    protected CallServices Services => services;

    /// <summary>The grain that sends it; null outside of grains.</summary>
    protected abstract GrainId? Source { get; }

    /// <summary>The span that sends it; null when none does.</summary>
    protected abstract ActivityContext? Trace { get; }

    /// <summary>The token that the callee sees; null when the caller cannot cancel.</summary>
    protected CalleeCancellation? Callee { get; set; }

    /// <summary>Runs without a state machine as far as it ends at once, which most requests do.</summary>
    public override Task RunAsync(GrainActivation activation)
    {
        EnterFlow();
        if (Callee is not null)
        {
            _request.CancellationToken = Callee.Attach(activation.Scheduler);
        }

        ValueTask<TResult> answer;
        try
        {
            var filters = activation.CallFilters;
            answer = filters.Length == 0
                ? _request.Invoke(activation.GrainInstance!)
                : new ValueTask<TResult>(new IncomingCall<TResult>(activation, _request, Source, filters).RunAsync());
        }
        catch (Exception error)
        {
            End(activation, default, error);
            return Task.CompletedTask;
        }

        if (!answer.IsCompletedSuccessfully)
        {
            return AwaitAsync(activation, answer);
        }

        End(activation, answer.GetAwaiter().GetResult(), null);
        return Task.CompletedTask;
    }

    public override string Describe() => $"{Target} {_request.Method}";

    public void WriteRequest(FrameBuffer frame)
    {
        var chain = services.SendsChains ? Parent : null;
        var trace = Trace;
        var flags = (IsAnswered ? RequestFlags.None : RequestFlags.OneWay)
            | (Callee is null ? RequestFlags.None : RequestFlags.HasToken)
            | (Source is null ? RequestFlags.None : RequestFlags.HasSource)
            | (ReentrancyId == Guid.Empty ? RequestFlags.None : RequestFlags.HasReentrancy)
            | (Values.IsEmpty ? RequestFlags.None : RequestFlags.HasValues)
            | (chain is null ? RequestFlags.None : RequestFlags.HasChain)
            | (trace is null ? RequestFlags.None : RequestFlags.HasTrace);
        frame.Write((byte)flags);
        frame.Write((byte)ForwardCount);
        frame.Write(RemainingMilliseconds());
        frame.Write(services.Methods.NumberOf(_request.Method));
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
        if (trace is { } sent)
        {
            CallTrace.Write(frame, sent);
        }

        services.Serializer.WriteArguments(frame, _request, _request.Method.ParameterTypes);
    }

    public abstract void TakeResult(ReadOnlySpan<byte> body);

    public abstract void TakeFailure(ReadOnlySpan<byte> body);

    /// <summary>Makes the caller's trace the one of the turn.</summary>
    /// <returns>The span that began with it, and ends with the call; null if none did.</returns>
    protected abstract Activity? EnterTrace();

    /// <summary>The callee has answered.</summary>
    protected abstract void Succeed(TResult result);

    /// <summary>Milliseconds that the sender still waits; -1 without end.</summary>
    private int RemainingMilliseconds() =>
        DueAt == 0 ? -1 : (int)Math.Clamp((DueAt - services.Time.GetTimestamp()) * 1000.0 / services.Time.TimestampFrequency, 0, int.MaxValue);

    /// <summary>It is over and its caller has been told; nothing of this silo holds on to it.</summary>
    protected virtual void Ended()
    {
    }

    /// <summary>Makes it another call; see <see cref="Call"/>.</summary>
    protected void Become(GrainId target, GrainRequest<TResult> request, CallFlow flow)
    {
        Become(target, request.Method.Options, flow);
        _request = request;
    }

    /// <summary>Lets go of the request.</summary>
    protected void Forget() => _request = null!;

    private async Task AwaitAsync(GrainActivation activation, ValueTask<TResult> answer)
    {
        TResult? result = default;
        Exception? failure = null;
        try
        {
            result = await answer;
        }
        catch (Exception error)
        {
            failure = error;
        }

        End(activation, result, failure);
    }

    private void EnterFlow()
    {
        CleanContext.Enter(); // The turn may have run another request before.

        // Setting what flows costs an allocation, and most calls have nothing that flows.
        if (services.SendsChains || !Values.IsEmpty || ReentrancyId != Guid.Empty)
        {
            RequestContext.Current = new CallFlow(Values, ReentrancyId, this);
        }

        _span = EnterTrace();
    }

    private void End(GrainActivation activation, TResult? result, Exception? failure)
    {
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

        if (_span is not null)
        {
            CallTrace.End(_span, failure);
            _span = null;
        }

        Ended();
        activation.Pump();
    }

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
