using OpenData.Actors.Runtime.Activation;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Hosting;

/// <summary>What grains ask of this silo.</summary>
internal sealed class GrainRuntime(LocalSilo silo, IGrainFactory factory) : IGrainRuntime
{
    public string SiloIdentity => silo.Address.ToString();

    public IGrainFactory GrainFactory => factory;

    public void DeactivateOnIdle(IGrainContext grainContext)
    {
        ArgumentNullException.ThrowIfNull(grainContext);
        grainContext.Deactivate(new DeactivationReason(
            DeactivationReasonCode.ApplicationRequested, $"{nameof(DeactivateOnIdle)} was called."));
    }

    public void DelayDeactivation(IGrainContext grainContext, TimeSpan timeSpan)
    {
        if (grainContext is not GrainActivation activation)
        {
            throw new ArgumentException("The context is not one of this silo's activations.", nameof(grainContext));
        }

        activation.DelayDeactivation(timeSpan);
    }
}
