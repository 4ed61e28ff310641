using OpenData.Actors.Runtime.Activation;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Placement;

/// <summary>A grain interface, the class that implements it, and how to make references by it.</summary>
internal sealed record GrainInterfaceEntry<TGrainInterface>(
    GrainClass GrainClass, Func<IGrainReferenceRuntime, GrainId, TGrainInterface> CreateReference);
