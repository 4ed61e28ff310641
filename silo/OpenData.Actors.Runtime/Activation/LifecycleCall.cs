using OpenData.Actors.Runtime.Messaging;
using Orleans.CodeGeneration;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>
/// Stands for the beginning or end of an activation in chains of calls, so that a call back into a grain that is being
/// activated is found as a cycle. It is never queued.
/// </summary>
internal sealed class LifecycleCall(GrainId grainId, string method) : Call(grainId, GrainCallOptions.None, CallFlow.None, null)
{
    public override bool IsAbandoned => false;

    public override Task RunAsync(GrainActivation activation) => Task.CompletedTask;

    public override void Reject(Exception reason)
    {
    }

    public override string Describe() => $"{Target} {method}";

    public void Done() => MarkDone();
}
