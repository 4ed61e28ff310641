using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenData.Contracts.Blobs;
using OpenData.Storage.Accounts;
using OpenData.Storage.Blobs;
using OpenData.Storage.Calls;
using OpenData.Storage.Commits;
using OpenData.Storage.Counters;
using OpenData.Storage.Databases;
using OpenData.Storage.Entitlements;
using OpenData.Storage.EventReports;
using OpenData.Storage.Feed;
using OpenData.Storage.Grains;
using OpenData.Storage.Model;
using OpenData.Storage.ReadModel;
using OpenData.Storage.Verification;
using Orleans.Storage;

namespace OpenData.Storage;

/// <summary>Adds storage to a host.</summary>
public static class StorageServices
{
    /// <summary>Adds the SQLite database of <paramref name="folder"/>, grain storage, the change feed, the read model and the
    /// counters. The database must have been migrated.</summary>
    public static IServiceCollection AddOpenDataStorage(this IServiceCollection services, DataFolder folder)
    {
        services.AddPooledDbContextFactory<OpenDataContext>(options => options.UseSqlite(folder.ConnectionString));
        services.AddSingleton<IDatabaseEngine, SqliteEngine>();
        services.AddSingleton<IStartLock, SoleStartLock>();
        services.AddSingleton<ICounterTable>(provider => new SqliteCounterTable(
            provider.GetRequiredService<DatabaseReads>(), provider.GetRequiredService<GroupCommit>()));
        services.AddSingleton<ICallTable>(provider => new SqliteCallTable(provider.GetRequiredService<GroupCommit>()));
        return services.AddShared(folder);
    }

    /// <summary>Adds the same on a PostgreSQL database that several silos share, and the <see cref="IBlobStore"/> for files
    /// that all of them need. The database must have been migrated.</summary>
    /// <param name="services">The host.</param>
    /// <param name="folder">What this silo keeps for itself: its search index and its copies of row files.</param>
    /// <param name="connectionString">The database. Time limits in it are replaced by those that keep the promises of
    /// <see cref="StorageUnavailableException"/>.</param>
    public static IServiceCollection AddOpenDataPostgres(
        this IServiceCollection services, DataFolder folder, string connectionString)
    {
        services.AddSingleton(_ => PostgresSources.Create("catalogue", PostgresLimits.Apply(connectionString)));
        services.AddPooledDbContextFactory<OpenDataContext>((provider, options) =>
            options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<IDatabaseEngine, PostgresEngine>();
        services.AddSingleton<IStartLock>(_ => new PostgresStartLock(connectionString));
        services.AddSingleton<ICounterTable>(provider => new PostgresCounterTable(
            provider.GetRequiredService<NpgsqlDataSource>(),
            provider.GetRequiredService<DatabaseReads>(),
            provider.GetRequiredService<IDatabaseEngine>()));
        services.AddSingleton<ICallTable>(provider => new PostgresCallTable(
            provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<IDatabaseEngine>()));
        services.AddSingleton<IBlobStore>(provider => new PostgresBlobStore(
            provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<IDatabaseEngine>()));
        services.AddShared(folder);
        services.AddHostedService(provider => new FeedListener(
            connectionString, provider.GetRequiredService<ChangeFeed>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static IServiceCollection AddShared(this IServiceCollection services, DataFolder folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(folder);
        services.AddSingleton(provider => new DatabaseReads(
            provider.GetRequiredService<IDbContextFactory<OpenDataContext>>(),
            provider.GetRequiredService<IDatabaseEngine>()));
        services.AddSingleton(provider => new GroupCommit(
            provider.GetRequiredService<IDbContextFactory<OpenDataContext>>(),
            provider.GetRequiredService<IDatabaseEngine>(),
            provider.GetRequiredService<ILogger<GroupCommit>>()));
        services.AddHostedService(provider => provider.GetRequiredService<GroupCommit>());
        services.AddSingleton(provider => new ChangeFeed(
            provider.GetRequiredService<DatabaseReads>(),
            provider.GetRequiredService<GroupCommit>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ResourceReader>();
        services.AddSingleton<AccountDirectory>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<ResourceChanges>();
        services.AddSingleton<IChangeListener>(provider => provider.GetRequiredService<ResourceChanges>());
        services.AddSingleton<CachedResources>();
        services.AddHostedService(provider => provider.GetRequiredService<CachedResources>());
        services.AddSingleton<Settings>();
        services.AddSingleton<VerificationReader>();
        services.AddSingleton<EntitlementReader>();
        services.AddSingleton<CertificateLedger>();
        services.AddSingleton<EventReportReader>();
        services.AddSingleton(provider => new ResourceCounters(provider.GetRequiredService<ICounterTable>()));
        services.AddSingleton(provider => new CallCounts(
            provider.GetRequiredService<ICallTable>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<CallStatistics>();
        services.AddHostedService<CounterFlushing>();
        services.AddSingleton<StateStorage>();
        services.AddSingleton<PassingStates>();
        services.AddHostedService(provider => provider.GetRequiredService<PassingStates>());
        services.AddSingleton<IGrainStorage>(provider => provider.GetRequiredService<StateStorage>());
        services.AddKeyedSingleton<IGrainStorage, ResourceStorage>(ResourceStorage.Name);
        services.AddKeyedSingleton<IGrainStorage, AccountStorage>(AccountStorage.Name);
        services.AddKeyedSingleton<IGrainStorage, EntitlementStorage>(EntitlementStorage.Name);
        services.AddKeyedSingleton<IGrainStorage, EventReportStorage>(EventReportStorage.Name);
        return services;
    }
}
