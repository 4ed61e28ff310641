using System.Reflection;
using OpenData.Actors.Runtime.Activation;
using OpenData.Actors.Runtime.Messaging;
using Orleans;
using Orleans.CodeGeneration;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Placement;

/// <summary>Collects what the assemblies declare and matches each interface with the one class that implements it.</summary>
internal sealed class GrainManifestReader : IGrainManifestVisitor
{
    private readonly List<string> _errors = [];
    private readonly List<GrainClass> _classes = [];
    private readonly Dictionary<Type, object> _entries = [];
    private readonly List<WireMethod> _methods = [];
    private readonly List<Action> _pending = [];
    private readonly GrainClassReader _classReader;

    public GrainManifestReader(GrainAssemblies assemblies, GrainClassReader classReader)
    {
        _classReader = classReader;
        foreach (var attribute in assemblies.All.SelectMany(each => each.GetCustomAttributes<GrainManifestAttribute>()))
        {
            ((GrainManifest)Activator.CreateInstance(attribute.ManifestType)!).Describe(this);
        }

        // Interfaces come after all classes: the two may live in different assemblies.
        _pending.ForEach(match => match());
        foreach (var clash in _classes.GroupBy(each => each.GrainType).Where(group => group.Count() > 1))
        {
            _errors.Add($"The grain classes {Names(clash)} have the same grain type '{clash.Key}'. Give one a [GrainType].");
        }
    }

    public IReadOnlyList<string> Errors => _errors;

    public IReadOnlyList<GrainClass> Classes => _classes;

    public IReadOnlyDictionary<Type, object> Interfaces => _entries;

    /// <summary>The methods of the interfaces.</summary>
    public IReadOnlyList<WireMethod> Methods => _methods;

    public void AddInterface<TGrainInterface>(Func<IGrainReferenceRuntime, GrainId, TGrainInterface> createReference)
        where TGrainInterface : class, IAddressable => _pending.Add(() => Match(createReference));

    public void AddMethod<TResult>(GrainMethod method, Func<GrainRequest<TResult>> createRequest) =>
        _methods.Add(new WireMethod<TResult>(method, createRequest));

    public void AddGrainClass<TGrain>()
        where TGrain : class, IGrainBase
    {
        try
        {
            _classes.Add(_classReader.Read(typeof(TGrain)));
        }
        catch (OrleansConfigurationException error)
        {
            _errors.Add(error.Message);
        }
    }

    private void Match<TGrainInterface>(Func<IGrainReferenceRuntime, GrainId, TGrainInterface> createReference)
    {
        var implementing = _classes.FindAll(each => each.Type.IsAssignableTo(typeof(TGrainInterface)));
        if (!HasKey(typeof(TGrainInterface)))
        {
            _entries[typeof(TGrainInterface)] = new GrainInterfaceEntry<TGrainInterface>(null, createReference);
            return;
        }

        switch (implementing)
        {
            case []:
                _errors.Add(
                    $"No grain class implements {typeof(TGrainInterface)}. Reference the generator in the project of the class, "
                    + "and name its assembly with AddGrainAssembly if nothing else loads it.");
                break;
            case [var only]:
                _entries[typeof(TGrainInterface)] = new GrainInterfaceEntry<TGrainInterface>(only, createReference);
                break;
            default:
                _errors.Add($"{typeof(TGrainInterface)} is implemented by {Names(implementing)}; one grain class may implement it.");
                break;
        }
    }

    /// <summary>Whether a key alone names a grain of the interface; a grain with any other interface has a grain id.</summary>
    private static bool HasKey(Type type) =>
        type.IsAssignableTo(typeof(IGrainWithStringKey)) || type.IsAssignableTo(typeof(IGrainWithGuidKey))
        || type.IsAssignableTo(typeof(IGrainWithIntegerKey));

    private static string Names(IEnumerable<GrainClass> classes) => string.Join(" and ", classes.Select(each => each.Type));
}
