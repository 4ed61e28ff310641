using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenData.Actors.Runtime.Storage;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Hosting;

/// <summary>Gives a silo storages in memory.</summary>
public static class MemoryGrainStorageSiloBuilderExtensions
{
    /// <summary>Adds a storage that keeps state as JSON in the memory of this silo.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="name">What <see cref="PersistentStateAttribute"/> names.</param>
    /// <param name="configureOptions">Sets its options.</param>
    public static ISiloBuilder AddMemoryGrainStorage(
        this ISiloBuilder builder, string name, Action<MemoryGrainStorageOptions> configureOptions) =>
        builder.AddMemoryGrainStorage(name, options => options.Configure(configureOptions));

    /// <inheritdoc cref="AddMemoryGrainStorage(ISiloBuilder, string, Action{MemoryGrainStorageOptions})"/>
    public static ISiloBuilder AddMemoryGrainStorage(
        this ISiloBuilder builder, string name, Action<OptionsBuilder<MemoryGrainStorageOptions>>? configureOptions = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        configureOptions?.Invoke(builder.Services.AddOptions<MemoryGrainStorageOptions>(name));
        builder.Services.AddKeyedSingleton<IGrainStorage, MemoryGrainStorage>(name);
        return builder;
    }

    /// <summary>Adds a storage in memory for grains that name none.</summary>
    public static ISiloBuilder AddMemoryGrainStorageAsDefault(
        this ISiloBuilder builder, Action<MemoryGrainStorageOptions> configureOptions) =>
        builder.AddMemoryGrainStorageAsDefault(options => options.Configure(configureOptions));

    /// <inheritdoc cref="AddMemoryGrainStorageAsDefault(ISiloBuilder, Action{MemoryGrainStorageOptions})"/>
    public static ISiloBuilder AddMemoryGrainStorageAsDefault(
        this ISiloBuilder builder, Action<OptionsBuilder<MemoryGrainStorageOptions>>? configureOptions = null)
    {
        builder.AddMemoryGrainStorage(PersistentStateFacet.DefaultStorageName, configureOptions);
        builder.Services.TryAddSingleton(static services =>
            services.GetRequiredKeyedService<IGrainStorage>(PersistentStateFacet.DefaultStorageName));
        return builder;
    }
}
