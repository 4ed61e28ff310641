using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Actors.TestingHost;
using OpenData.Contracts.Datasets;
using OpenData.Storage.Commits;
using OpenData.Storage.Counters;
using OpenData.Storage.Feed;
using OpenData.Storage.Grains;
using OpenData.Storage.Migrations;
using OpenData.Storage.ReadModel;
using OpenData.Storage.Tests.Providers;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Storage.Tests;

/// <summary>Storage on a fresh folder, with a clock that the test moves.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly IHost _host;

    private TestStore(StorePlace place, IHost host, ManualTimeProvider time)
    {
        Place = place;
        _host = host;
        Time = time;
    }

    public StorePlace Place { get; }

    public ManualTimeProvider Time { get; }

    public IGrainStorage Resources => _host.Services.GetRequiredKeyedService<IGrainStorage>(ResourceStorage.Name);

    public IGrainStorage States => _host.Services.GetRequiredService<IGrainStorage>();

    public ChangeFeed Feed => Get<ChangeFeed>();

    public ResourceReader Reader => Get<ResourceReader>();

    public ResourceCounters Counters => Get<ResourceCounters>();

    public GroupCommit Commits => Get<GroupCommit>();

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public static async Task<TestStore> Start(Provider provider) => await Start(await StorePlace.New(provider));

    /// <summary>A silo's storage in a place, beside any other there.</summary>
    /// <param name="place">Where.</param>
    /// <param name="clock">Null: a clock that the test moves.</param>
    public static async Task<TestStore> Start(StorePlace place, TimeProvider? clock = null)
    {
        var time = new ManualTimeProvider();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(clock ?? time);
        if (place.ConnectionString is { } connectionString)
        {
            await PostgresMigrator.Migrate(connectionString);
            builder.Services.AddOpenDataPostgres(place.Folder, connectionString);
        }
        else
        {
            await Migrator.Migrate(place.Folder.ConnectionString);
            builder.Services.AddOpenDataStorage(place.Folder);
        }

        var host = builder.Build();
        await host.StartAsync();
        return new TestStore(place, host, time);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    public static Resource Resource(string key, string title = "街镇代码") =>
        new() { Key = key, Title = title, Provider = "民政局", Tags = ["区划", "代码"] };

    /// <summary>Writes a resource as its grain would.</summary>
    public async Task<GrainState<DatasetState>> Write(Resource resource, GrainState<DatasetState>? read = null)
    {
        var state = read ?? new GrainState<DatasetState>(new DatasetState());
        state.State = state.State! with { Resource = resource };
        await Resources.WriteStateAsync("resource", GrainIdOf(resource.Key), state);
        return state;
    }

    public async Task<GrainState<DatasetState>> Read(string key)
    {
        var state = new GrainState<DatasetState>(new DatasetState());
        await Resources.ReadStateAsync("resource", GrainIdOf(key), state);
        return state;
    }

    public static GrainId GrainIdOf(string key) => GrainId.Create("dataset", key);
}
