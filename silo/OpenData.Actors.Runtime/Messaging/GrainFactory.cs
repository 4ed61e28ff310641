using System.Globalization;
using OpenData.Actors.Runtime.Placement;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>Makes grain references; one object serves the whole silo, as factory and as client.</summary>
internal sealed class GrainFactory(GrainCatalog catalog, CallSender sender, IServiceProvider services) : IClusterClient
{
    public IServiceProvider ServiceProvider => services;

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey => Create<TGrainInterface>(primaryKey, grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey =>
        Create<TGrainInterface>(TextOf(primaryKey), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey =>
        Create<TGrainInterface>(TextOf(primaryKey), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable => sender.CreateReference<TGrainInterface>(grainId);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) =>
        Create(grainInterfaceType, typeof(IGrainWithStringKey), grainPrimaryKey);

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) =>
        Create(grainInterfaceType, typeof(IGrainWithGuidKey), TextOf(grainPrimaryKey));

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey) =>
        Create(grainInterfaceType, typeof(IGrainWithIntegerKey), TextOf(grainPrimaryKey));

    private static string TextOf(Guid key) => key.ToString("N");

    private static string TextOf(long key) => key.ToString("X", CultureInfo.InvariantCulture);

    private IGrain Create(Type grainInterface, Type kindOfKey, string key)
    {
        ArgumentNullException.ThrowIfNull(grainInterface);
        var entry = catalog.GetInterface(grainInterface);
        return grainInterface.IsAssignableTo(kindOfKey)
            ? (IGrain)entry.Create(sender, GrainId.Create(entry.GrainClass.GrainType, IdSpan.Create(key)))
            : throw new ArgumentException($"{grainInterface} is no {kindOfKey.Name}.", nameof(grainInterface));
    }

    private TGrainInterface Create<TGrainInterface>(string key, string? classNamePrefix)
        where TGrainInterface : IAddressable
    {
        var entry = catalog.GetInterface<TGrainInterface>();
        if (classNamePrefix is not null && !entry.GrainClass.IsNamed(classNamePrefix))
        {
            throw new ArgumentException(
                $"{typeof(TGrainInterface)} is implemented by {entry.GrainClass.Type}, whose name does not begin with '{classNamePrefix}'.",
                nameof(classNamePrefix));
        }

        return entry.CreateReference(sender, GrainId.Create(entry.GrainClass.GrainType, IdSpan.Create(key)));
    }
}
