using Microsoft.Extensions.DependencyInjection;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>
/// The services that the whole silo shares, so that an activation can have them without a scope of its own. Which ones they
/// are is read from the registrations. A service counts only if all of its registrations are singletons; one that has none,
/// such as a collection of services or what the container itself provides, does not count.
/// </summary>
internal sealed class SingletonServices
{
    private readonly Dictionary<(Type Service, object? Key), bool> _registered = [];

    public SingletonServices(IServiceProvider provider, IEnumerable<ServiceDescriptor> registrations)
    {
        Provider = provider;
        foreach (var registration in registrations)
        {
            var name = (registration.ServiceType, registration.ServiceKey);
            _registered[name] = registration.Lifetime == ServiceLifetime.Singleton && _registered.GetValueOrDefault(name, true);
        }
    }

    /// <summary>Where they come from. It has no scope: ask it for nothing else.</summary>
    public IServiceProvider Provider { get; }

    /// <summary>Whether a service is the same one for the whole silo.</summary>
    /// <param name="service">Its type.</param>
    /// <param name="key">Its key; null for a service without one.</param>
    public bool Contains(Type service, object? key = null) => _registered.TryGetValue((service, key), out var isSingleton)
        ? isSingleton
        : service.IsConstructedGenericType && _registered.GetValueOrDefault((service.GetGenericTypeDefinition(), key));
}
