using Orleans.Runtime;

namespace Orleans;

/// <summary>
/// Makes references to grains. Getting a reference is local and cheap, activates nothing and never fails because the
/// grain does not exist yet.
/// </summary>
public interface IGrainFactory
{
    /// <summary>A reference to the grain with this key.</summary>
    /// <param name="primaryKey">Not empty.</param>
    /// <param name="grainClassNamePrefix">The beginning of the name, or full name, of the class that must implement the
    /// grain; null accepts the one there is.</param>
    /// <exception cref="ArgumentException">No grain class implements the interface, or its name does not begin so.</exception>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;

    /// <inheritdoc cref="GetGrain{TGrainInterface}(string, string?)"/>
    TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey;

    /// <inheritdoc cref="GetGrain{TGrainInterface}(string, string?)"/>
    TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey;

    /// <summary>A reference to a grain by its full identity.</summary>
    /// <exception cref="ArgumentException">No grain class implements the interface.</exception>
    TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable;

    /// <summary>A reference by an interface that is known only when the program runs.</summary>
    /// <param name="grainInterfaceType">A grain interface with a string key.</param>
    /// <param name="grainPrimaryKey">The key.</param>
    /// <exception cref="ArgumentException">It is no such interface, or no class implements it.</exception>
    IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey);

    /// <inheritdoc cref="GetGrain(Type, string)"/>
    /// <param name="grainInterfaceType">A grain interface with a Guid key.</param>
    /// <param name="grainPrimaryKey">The key.</param>
    IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey);

    /// <inheritdoc cref="GetGrain(Type, string)"/>
    /// <param name="grainInterfaceType">A grain interface with an integer key.</param>
    /// <param name="grainPrimaryKey">The key.</param>
    IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey);
}
