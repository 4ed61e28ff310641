using Orleans.Runtime;

namespace Orleans.CodeGeneration;

/// <summary>Collects what assemblies declare.</summary>
public interface IGrainManifestVisitor
{
    /// <summary>A grain interface and how to make references by it.</summary>
    void AddInterface<TGrainInterface>(Func<IGrainReferenceRuntime, GrainId, TGrainInterface> createReference)
        where TGrainInterface : class, IAddressable;

    /// <summary>A method of a grain interface and how to make requests of it without arguments, for those that come from
    /// other silos.</summary>
    void AddMethod<TResult>(GrainMethod method, Func<GrainRequest<TResult>> createRequest);

    /// <summary>A grain class.</summary>
    void AddGrainClass<TGrain>()
        where TGrain : class, IGrainBase;
}
