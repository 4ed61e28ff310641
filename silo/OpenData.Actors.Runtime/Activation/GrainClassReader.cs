using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Actors.Runtime.Scheduling;
using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>Reads attributes and constructor of grain classes, once per class when the silo starts.</summary>
internal sealed class GrainClassReader(SingletonServices services)
{
    private const string Suffix = "grain";

    private static readonly TimeSpan ShortestCollectionAge = TimeSpan.FromMinutes(1);

    /// <exception cref="OrleansConfigurationException">The class cannot be used; the message says why.</exception>
    public GrainClass Read(Type type)
    {
        var constructor = type.GetConstructors().FirstOrDefault()
            ?? throw new OrleansConfigurationException($"The grain class {type} has no public constructor.");
        var workers = type.GetCustomAttribute<StatelessWorkerAttribute>(inherit: true)?.MaxLocalWorkers ?? 0;
        return new GrainClass(
            type,
            ReadGrainType(type),
            type.IsDefined(typeof(ReentrantAttribute), inherit: true),
            ReadMayInterleave(type),
            workers,
            ReadCollectionAge(type),
            ConstructorInvoker.Create(constructor),
            Array.ConvertAll(constructor.GetParameters(), parameter => ReadArgument(type, parameter)),
            workers > 0 ? null : new InlineTurns(services.Provider.GetRequiredService<TimeProvider>()));
    }

    private static GrainType ReadGrainType(Type type)
    {
        if (type.GetCustomAttribute<GrainTypeAttribute>() is { } attribute)
        {
            try
            {
                return GrainType.Create(attribute.GrainType);
            }
            catch (ArgumentException error)
            {
                throw new OrleansConfigurationException($"The grain type of {type} is unusable: {error.Message}", error);
            }
        }

        var name = type.Name.ToLowerInvariant();
        return GrainType.Create(
            name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length ? name[..^Suffix.Length] : name);
    }

    private static TimeSpan? ReadCollectionAge(Type type)
    {
        if (type.IsDefined(typeof(KeepAliveAttribute), inherit: true))
        {
            return Timeout.InfiniteTimeSpan;
        }

        var age = type.GetCustomAttribute<CollectionAgeLimitAttribute>(inherit: true)?.Amount;
        return age is { } limit && limit != Timeout.InfiniteTimeSpan && limit < ShortestCollectionAge
            ? throw new OrleansConfigurationException(
                $"[CollectionAgeLimit] of {type} is {limit}; it must be at least {ShortestCollectionAge}.")
            : age;
    }

    private static Func<IInvokable, bool>? ReadMayInterleave(Type type)
    {
        if (type.GetCustomAttribute<MayInterleaveAttribute>(inherit: true) is not { } attribute)
        {
            return null;
        }

        var name = attribute.CallbackMethodName;
        var method = type.GetMethod(
            name, BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy, [typeof(IInvokable)]);
        return method?.ReturnType == typeof(bool)
            ? method.CreateDelegate<Func<IInvokable, bool>>()
            : throw new OrleansConfigurationException(
                $"[MayInterleave] of {type} names '{name}', but there is no public static bool {name}(IInvokable).");
    }

    private Func<IGrainContext, object?> ReadArgument(Type type, ParameterInfo parameter)
    {
        var facet = parameter.GetCustomAttributes().OfType<IFacetMetadata>().FirstOrDefault();
        if (facet is not null)
        {
            return ReadFacet(type, parameter, facet);
        }

        if (parameter.ParameterType == typeof(IGrainContext))
        {
            return static context => context;
        }

        return ReadService(parameter, parameter.GetCustomAttribute<FromKeyedServicesAttribute>());
    }

    private Func<IGrainContext, object?> ReadService(ParameterInfo parameter, FromKeyedServicesAttribute? keyed)
    {
        var service = parameter.ParameterType;
        Func<IGrainContext, IServiceProvider> provider = services.Contains(service, keyed?.Key)
            ? _ => services.Provider
            : static context => context.ActivationServices;
        if (keyed is not null)
        {
            return context => provider(context).GetRequiredKeyedService(service, keyed.Key);
        }

        return parameter.HasDefaultValue
            ? context => provider(context).GetService(service) ?? parameter.DefaultValue
            : context => provider(context).GetRequiredService(service);
    }

    private Func<IGrainContext, object?> ReadFacet(Type type, ParameterInfo parameter, IFacetMetadata facet)
    {
        for (var attribute = facet.GetType(); attribute != typeof(Attribute) && attribute is not null; attribute = attribute.BaseType)
        {
            if (!attribute.IsAssignableTo(typeof(IFacetMetadata)))
            {
                break;
            }

            var mapperType = typeof(IAttributeToFactoryMapper<>).MakeGenericType(attribute);
            if (services.Provider.GetService(mapperType) is { } mapper)
            {
                var method = mapperType.GetMethod(nameof(IAttributeToFactoryMapper<IFacetMetadata>.GetFactory))!;
                var factory = (Factory<IGrainContext, object>)method.Invoke(
                    mapper, BindingFlags.DoNotWrapExceptions, null, [parameter, facet], null)!;
                return context => factory(context);
            }
        }

        throw new OrleansConfigurationException(
            $"The constructor of {type} has a parameter '{parameter.Name}' with [{facet.GetType().Name}], "
            + $"but no {nameof(IAttributeToFactoryMapper<IFacetMetadata>)} of that attribute is registered.");
    }
}
