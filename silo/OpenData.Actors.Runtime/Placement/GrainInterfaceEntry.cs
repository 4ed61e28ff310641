using OpenData.Actors.Runtime.Activation;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Placement;

/// <summary>A grain interface and how to make references by it.</summary>
/// <param name="OnlyClass">The class that implements it; null for an interface without a kind of key, such as
/// <c>IRemindable</c>, which any number of classes may implement.</param>
/// <param name="CreateReference">Makes a reference.</param>
internal sealed record GrainInterfaceEntry<TGrainInterface>(
    GrainClass? OnlyClass, Func<IGrainReferenceRuntime, GrainId, TGrainInterface> CreateReference)
{
    /// <exception cref="ArgumentException">The interface is not tied to one class.</exception>
    public GrainClass GrainClass => OnlyClass ?? throw new ArgumentException(
        $"{typeof(TGrainInterface)} has no kind of key: a reference by it is made from a grain id.");
}
