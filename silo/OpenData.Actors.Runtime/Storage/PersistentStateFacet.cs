using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Actors.Runtime.Storage;

/// <summary>Makes the constructor arguments that carry <see cref="PersistentStateAttribute"/>.</summary>
internal sealed class PersistentStateFacet : IAttributeToFactoryMapper<PersistentStateAttribute>
{
    /// <summary>The key of the storage that <c>…AsDefault</c> registers beside the unkeyed service.</summary>
    public const string DefaultStorageName = "Default";

    public Factory<IGrainContext, object> GetFactory(ParameterInfo parameter, PersistentStateAttribute metadata)
    {
        var type = parameter.ParameterType;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IPersistentState<>))
        {
            throw new OrleansConfigurationException(
                $"The parameter '{parameter.Name}' of {parameter.Member.DeclaringType} has [PersistentState], "
                + $"so its type must be IPersistentState<T>, not {type}.");
        }

        return typeof(PersistentStateFacet)
            .GetMethod(nameof(Create), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type.GetGenericArguments())
            .CreateDelegate<Func<IPersistentStateConfiguration, Factory<IGrainContext, object>>>()(metadata);
    }

    private static Factory<IGrainContext, object> Create<TState>(IPersistentStateConfiguration configuration) => context =>
    {
        var bridge = new StateStorageBridge<TState>(
            configuration.StateName, context, FindStorage(context, configuration.StorageName));
        context.ObservableLifecycle.Subscribe(
            $"State '{configuration.StateName}'", GrainLifecycleStage.SetupState, bridge.LoadAsync);
        return bridge;
    };

    private static IGrainStorage FindStorage(IGrainContext context, string? name)
    {
        var services = context.ActivationServices;
        var storage = name is null
            ? services.GetService<IGrainStorage>() ?? services.GetKeyedService<IGrainStorage>(DefaultStorageName)
            : services.GetKeyedService<IGrainStorage>(name);
        return storage ?? throw new BadProviderConfigException(name is null
            ? $"Grain {context.GrainId} wants the default storage, but no {nameof(IGrainStorage)} is registered as such."
            : $"Grain {context.GrainId} wants the storage '{name}', but no {nameof(IGrainStorage)} is registered with that key.");
    }
}
