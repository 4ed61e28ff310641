using System.Diagnostics;
using OpenData.Actors.Runtime.Network;
using Orleans.CodeGeneration;

namespace OpenData.Actors.Runtime.Diagnostics;

/// <summary>
/// The trace (W3C Trace Context) of a call that came from another silo. The span of such a call is begun whether or not
/// anybody listens to the source, because what the grain logs shall carry the trace's id.
/// </summary>
internal static class CallTrace
{
    private const int TraceIdLength = 16;
    private const int SpanIdLength = 8;

    private static readonly ActivitySource Source = new("OpenData.Actors");

    /// <summary>Begins the span of a call at its callee, and makes it the current one.</summary>
    /// <param name="method">What is called.</param>
    /// <param name="caller">The span that sent it.</param>
    public static Activity Begin(GrainMethod method, ActivityContext caller)
    {
        var span = Source.HasListeners() ? Source.StartActivity(method.ToString(), ActivityKind.Server, caller) : null;
        return span ?? new Activity(method.Name).SetParentId(caller.TraceId, caller.SpanId, caller.TraceFlags).Start();
    }

    /// <summary>Ends it.</summary>
    public static void End(Activity span, Exception? failure)
    {
        if (failure is not null)
        {
            span.SetStatus(ActivityStatusCode.Error, failure.Message);
        }

        span.Stop();
    }

    public static void Write(FrameBuffer frame, ActivityContext trace)
    {
        trace.TraceId.CopyTo(frame.GetSpan(TraceIdLength)[..TraceIdLength]);
        frame.Advance(TraceIdLength);
        trace.SpanId.CopyTo(frame.GetSpan(SpanIdLength)[..SpanIdLength]);
        frame.Advance(SpanIdLength);
        frame.Write((byte)trace.TraceFlags);
    }

    public static CallerSpan Read(ref FrameReader frame) => new(new ActivityContext(
        ActivityTraceId.CreateFromBytes(frame.Take(TraceIdLength)),
        ActivitySpanId.CreateFromBytes(frame.Take(SpanIdLength)),
        (ActivityTraceFlags)frame.ReadByte(),
        isRemote: true));
}
