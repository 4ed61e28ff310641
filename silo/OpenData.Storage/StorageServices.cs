using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenData.Storage.Commits;
using OpenData.Storage.Counters;
using OpenData.Storage.Feed;
using OpenData.Storage.Grains;
using OpenData.Storage.Model;
using OpenData.Storage.ReadModel;
using Orleans.Storage;

namespace OpenData.Storage;

/// <summary>Adds storage to a host.</summary>
public static class StorageServices
{
    /// <summary>Adds the database of <paramref name="folder"/>, grain storage, the change feed, the read model and the
    /// counters. The database must have been migrated.</summary>
    public static IServiceCollection AddOpenDataStorage(this IServiceCollection services, DataFolder folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(folder);
        services.AddPooledDbContextFactory<OpenDataContext>(options => options.UseSqlite(folder.ConnectionString));
        services.AddSingleton<GroupCommit>();
        services.AddHostedService(provider => provider.GetRequiredService<GroupCommit>());
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<ResourceReader>();
        services.AddSingleton<Settings>();
        services.AddSingleton<ResourceCounters>();
        services.AddHostedService<CounterFlushing>();
        services.AddSingleton<StateStorage>();
        services.AddSingleton<IGrainStorage>(provider => provider.GetRequiredService<StateStorage>());
        services.AddKeyedSingleton<IGrainStorage, ResourceStorage>(ResourceStorage.Name);
        return services;
    }
}
