using OpenData.Actors.Runtime.Activation;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Placement;

/// <summary>A grain interface and how to make references by it.</summary>
/// <param name="OnlyClass">The class that implements it; null for an interface without a kind of key, such as
/// <c>IRemindable</c>, which any number of classes may implement.</param>
internal abstract record GrainInterfaceEntry(GrainClass? OnlyClass)
{
    /// <exception cref="ArgumentException">The interface is not tied to one class.</exception>
    public GrainClass GrainClass => OnlyClass ?? throw new ArgumentException(
        $"{Type} has no kind of key: a reference by it is made from a grain id.");

    protected abstract Type Type { get; }

    public abstract IAddressable Create(IGrainReferenceRuntime runtime, GrainId grainId);
}

/// <inheritdoc/>
/// <param name="OnlyClass">See there.</param>
/// <param name="CreateReference">Makes a reference.</param>
internal sealed record GrainInterfaceEntry<TGrainInterface>(
    GrainClass? OnlyClass, Func<IGrainReferenceRuntime, GrainId, TGrainInterface> CreateReference)
    : GrainInterfaceEntry(OnlyClass)
{
    protected override Type Type => typeof(TGrainInterface);

    public override IAddressable Create(IGrainReferenceRuntime runtime, GrainId grainId) =>
        (IAddressable)CreateReference(runtime, grainId)!;
}
