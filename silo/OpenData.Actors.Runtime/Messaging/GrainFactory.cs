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
        Create<TGrainInterface>(primaryKey.ToString("N"), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey =>
        Create<TGrainInterface>(primaryKey.ToString("X", CultureInfo.InvariantCulture), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable => sender.CreateReference<TGrainInterface>(grainId);

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
