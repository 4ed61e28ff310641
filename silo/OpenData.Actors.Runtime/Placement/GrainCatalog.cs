using System.Collections.Frozen;
using OpenData.Actors.Runtime.Activation;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Placement;

/// <summary>The grain interfaces and grain classes of this silo. Fixed once built.</summary>
internal sealed class GrainCatalog
{
    private readonly FrozenDictionary<Type, object> _interfaces;
    private readonly FrozenDictionary<GrainType, GrainClass> _classes;

    public GrainCatalog(GrainManifestReader manifest)
    {
        Errors = manifest.Errors;
        _interfaces = manifest.Interfaces.ToFrozenDictionary();
        _classes = manifest.Classes.DistinctBy(each => each.GrainType).ToFrozenDictionary(each => each.GrainType);
    }

    /// <summary>What is wrong with the declarations; a silo with any does not start.</summary>
    public IReadOnlyList<string> Errors { get; }

    public int ClassCount => _classes.Count;

    public IReadOnlyList<GrainClass> Classes => _classes.Values;

    /// <exception cref="ArgumentException">No grain class implements the interface.</exception>
    public GrainInterfaceEntry<TGrainInterface> GetInterface<TGrainInterface>() =>
        _interfaces.TryGetValue(typeof(TGrainInterface), out var entry)
            ? (GrainInterfaceEntry<TGrainInterface>)entry
            : throw Unknown(typeof(TGrainInterface));

    /// <inheritdoc cref="GetInterface{TGrainInterface}"/>
    public GrainInterfaceEntry GetInterface(Type type) => _interfaces.TryGetValue(type, out var entry)
        ? (GrainInterfaceEntry)entry
        : throw Unknown(type);

    public GrainClass? FindClass(GrainType type) => _classes.GetValueOrDefault(type);

    private static ArgumentException Unknown(Type type) => new(
        $"{type} is no grain interface that this silo knows. Its project and the project of the class that implements it must "
        + "reference the generator.");
}
