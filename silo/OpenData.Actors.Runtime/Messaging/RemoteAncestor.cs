using OpenData.Actors.Runtime.Activation;
using Orleans.CodeGeneration;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>Stands for a call that waits in another silo, or in this one for a call that went through another, in chains of
/// calls. It is never queued.</summary>
internal sealed class RemoteAncestor(GrainId target, long chainNumber, string description, Call? parent)
    : Call(target, GrainCallOptions.None, CallFlow.None, parent)
{
    public override bool IsAbandoned => false;

    public override long ChainNumber => chainNumber;

    public override Task RunAsync(GrainActivation activation) => Task.CompletedTask;

    public override void Reject(Exception reason)
    {
    }

    public override string Describe() => description;
}
