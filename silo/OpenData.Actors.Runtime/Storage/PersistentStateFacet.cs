using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Actors.Runtime.Activation;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Actors.Runtime.Storage;

/// <summary>Makes the constructor arguments that carry <see cref="PersistentStateAttribute"/>.</summary>
internal sealed class PersistentStateFacet(SingletonServices singletons) : IAttributeToFactoryMapper<PersistentStateAttribute>
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
            .GetMethod(nameof(Create), BindingFlags.Instance | BindingFlags.NonPublic)!
            .MakeGenericMethod(type.GetGenericArguments())
            .CreateDelegate<Func<IPersistentStateConfiguration, Factory<IGrainContext, object>>>(this)(metadata);
    }

    private Factory<IGrainContext, object> Create<TState>(IPersistentStateConfiguration configuration)
    {
        var isShared = singletons.Contains(typeof(IGrainStorage), configuration.StorageName);
        var subscriber = $"State '{configuration.StateName}'";
        return context =>
        {
            var services = isShared ? singletons.Provider : context.ActivationServices;
            var storage = FindStorage(services, context, configuration.StorageName);
            var bridge = new StateStorageBridge<TState>(configuration.StateName, context, storage);
            context.ObservableLifecycle.Subscribe(subscriber, GrainLifecycleStage.SetupState, bridge);
            return bridge;
        };
    }

    private static IGrainStorage FindStorage(IServiceProvider services, IGrainContext context, string? name)
    {
        var storage = name is null
            ? services.GetService<IGrainStorage>() ?? services.GetKeyedService<IGrainStorage>(DefaultStorageName)
            : services.GetKeyedService<IGrainStorage>(name);
        return storage ?? throw new BadProviderConfigException(name is null
            ? $"Grain {context.GrainId} wants the default storage, but no {nameof(IGrainStorage)} is registered as such."
            : $"Grain {context.GrainId} wants the storage '{name}', but no {nameof(IGrainStorage)} is registered with that key.");
    }
}
