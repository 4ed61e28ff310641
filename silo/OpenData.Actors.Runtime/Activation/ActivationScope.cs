using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>
/// The services of one activation. Those that the whole silo shares come from there; a scope is made when the first other
/// one is asked for, which few activations do, and ends with the activation. Any thread may ask.
/// </summary>
internal sealed class ActivationScope(IGrainContext activation, ActivationServices shared) : IKeyedServiceProvider, IAsyncDisposable
{
    private IServiceScope? _scope;
    private bool _isOver;

    public object? GetService(Type serviceType) =>
        serviceType == typeof(IServiceProvider) ? this : Provider(serviceType, null).GetService(serviceType);

    public object? GetKeyedService(Type serviceType, object? serviceKey) =>
        Provider(serviceType, serviceKey).GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) =>
        Provider(serviceType, serviceKey).GetRequiredKeyedService(serviceType, serviceKey);

    public ValueTask DisposeAsync()
    {
        IServiceScope? scope;
        lock (this) // Nobody has a reason to lock what it asks for services; an object more would be as large as this one.
        {
            (scope, _isOver) = (_isOver ? null : _scope, true);
        }

        return scope is null ? default : new AsyncServiceScope(scope).DisposeAsync();
    }

    private IServiceProvider Provider(Type service, object? key)
    {
        lock (this)
        {
            ObjectDisposedException.ThrowIf(_isOver, typeof(IServiceProvider));
            return shared.Singletons.Contains(service, key) ? shared.Singletons.Provider : (_scope ??= Begin()).ServiceProvider;
        }
    }

    private IServiceScope Begin()
    {
        var scope = shared.Scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<GrainContextHolder>().Context = activation;
        return scope;
    }
}
