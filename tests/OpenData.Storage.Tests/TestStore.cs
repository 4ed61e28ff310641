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
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Storage.Tests;

/// <summary>Storage on a fresh folder, with a clock that the test moves.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly IHost _host;

    private TestStore(DataFolder folder, IHost host, ManualTimeProvider time)
    {
        Folder = folder;
        _host = host;
        Time = time;
    }

    public DataFolder Folder { get; }

    public ManualTimeProvider Time { get; }

    public IGrainStorage Resources => _host.Services.GetRequiredKeyedService<IGrainStorage>(ResourceStorage.Name);

    public IGrainStorage States => _host.Services.GetRequiredService<IGrainStorage>();

    public ChangeFeed Feed => Get<ChangeFeed>();

    public ResourceReader Reader => Get<ResourceReader>();

    public ResourceCounters Counters => Get<ResourceCounters>();

    public GroupCommit Commits => Get<GroupCommit>();

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public static async Task<TestStore> Start(DataFolder? folder = null)
    {
        folder ??= new DataFolder(Directory.CreateTempSubdirectory("opendata-").FullName);
        await Migrator.Migrate(folder.ConnectionString);
        var time = new ManualTimeProvider();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddOpenDataStorage(folder);
        var host = builder.Build();
        await host.StartAsync();
        return new TestStore(folder, host, time);
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
