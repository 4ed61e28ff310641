using OpenData.Actors.Runtime.Activation;
using OpenData.Actors.Runtime.Messaging;
using OpenData.Actors.Runtime.Scheduling;
using Orleans.CodeGeneration;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Timers;

/// <summary>A request of a grain to itself that nobody waits for, with no time limit.</summary>
internal sealed class TimerTick(GrainId grainId, ITickingTimer timer, GrainTimerCreationOptions options)
    : Call(grainId, options.Interleave ? GrainCallOptions.AlwaysInterleave : GrainCallOptions.None, CallFlow.None, null)
{
    public override bool IsAbandoned => timer.IsDisposed;

    public override bool CountsAsUse => options.KeepAlive;

    public override async Task RunAsync(GrainActivation activation)
    {
        CleanContext.Enter();
        RequestContext.Current = CallFlow.None with { Request = this };
        await timer.TickAsync();
        MarkDone();
        activation.Finish(this, null);
        activation.Pump();
    }

    /// <summary>The activation ended, and its timers with it.</summary>
    public override void Reject(Exception reason)
    {
    }

    public override string Describe() => $"{Target} timer";
}
