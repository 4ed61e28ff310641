using System.Diagnostics;
using OpenData.Actors.Runtime.Diagnostics;
using OpenData.Actors.Runtime.Network;
using Orleans.CodeGeneration;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>
/// A request of another silo. It runs here, or goes on to the silo that owns its grain now; then that silo's answer is
/// handed back as it comes.
/// </summary>
internal sealed class ReceivedCall<TResult> : RequestCall<TResult>, IReceivedCall
{
    private readonly SiloConnection _connection;
    private readonly long _number;
    private readonly CallerSpan? _caller;
    private volatile bool _isCancelled;

    public ReceivedCall(
        RequestHead head, GrainRequest<TResult> request, SiloConnection connection, long number, CallServices services)
        : base(head.Target, request, head.Flow, head.Parent, services)
    {
        (_connection, _number, Source, _caller, IsAnswered) = (connection, number, head.Source, head.Caller, !head.IsOneWay);
        ForwardCount = head.ForwardCount;
        DueAt = head.RemainingMilliseconds < 0
            ? 0
            : services.Time.GetTimestamp() + (head.RemainingMilliseconds * services.Time.TimestampFrequency / 1000);
        if (head.HasToken)
        {
            Callee = new CalleeCancellation();
            connection.Track(number, this);
        }
    }

    public override bool IsAnswered { get; }

    public override bool IsAbandoned => _isCancelled || (DueAt != 0 && Services.Time.GetTimestamp() >= DueAt);

    protected override GrainId? Source { get; }

    protected override ActivityContext? Trace => _caller?.Context;

    public void Cancel()
    {
        _isCancelled = true;
        Callee!.Cancel();
        Sent?.Cancel();
        Sent?.Forget();
        _connection.Untrack(_number);
    }

    public override void Reject(Exception reason)
    {
        if (!IsAnswered)
        {
            Services.Errors.OneWayCallFailed(Describe(), reason);
            return;
        }

        Answer(Services.Serializer.WriteFailure(_number, reason));
    }

    /// <summary>Its time is watched where its caller is.</summary>
    public override void TimeOut(TimeSpan limit)
    {
    }

    public override void TakeResult(ReadOnlySpan<byte> body) => Relay(FrameKind.Result, body);

    public override void TakeFailure(ReadOnlySpan<byte> body) => Relay(FrameKind.Failure, body);

    protected override Activity? EnterTrace() => _caller is null ? null : CallTrace.Begin(Request.Method, _caller.Context);

    protected override void Succeed(TResult result)
    {
        if (!IsAnswered)
        {
            return;
        }

        var frame = FrameBuffer.Begin(FrameKind.Result, _number);
        try
        {
            if (typeof(TResult) != typeof(NoResult))
            {
                Services.Serializer.Write(frame, result);
            }
        }
        catch (Exception error)
        {
            Reject(new OrleansException($"The result of {Describe()} cannot be sent: {error.Message}", error));
            return;
        }

        Answer(frame);
    }

    private void Relay(FrameKind kind, ReadOnlySpan<byte> body)
    {
        var frame = FrameBuffer.Begin(kind, _number);
        frame.Write(body);
        Answer(frame);
    }

    private void Answer(FrameBuffer frame)
    {
        if (Callee is not null)
        {
            _connection.Untrack(_number);
        }

        _connection.Post(frame);
    }
}
