using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Contracts.Datasets;
using OpenData.Storage;
using OpenData.Storage.Grains;
using OpenData.Storage.Migrations;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Search.Catalog.Tests;

/// <summary>Storage and index as a silo has them; resources are written as their grains write them.</summary>
internal sealed class TestCatalogue : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly Dictionary<string, GrainState<DatasetState>> _states = [];

    private TestCatalogue(IHost host, DataFolder folder)
    {
        _host = host;
        Folder = folder;
    }

    public DataFolder Folder { get; }

    public CatalogIndex Index => Get<CatalogIndex>();

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public static async Task<TestCatalogue> Start(DataFolder? folder = null)
    {
        folder ??= new DataFolder(Directory.CreateTempSubdirectory("opendata-").FullName);
        await Migrator.Migrate(folder.ConnectionString);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Services.AddOpenDataStorage(folder);
        builder.Services.AddCatalogSearch();
        var host = builder.Build();
        await host.StartAsync();
        await host.Services.GetRequiredService<CatalogIndexing>().Built;
        return new TestCatalogue(host, folder);
    }

    /// <summary>Stores the resources and waits until the index holds them.</summary>
    public async Task Put(params Resource[] resources)
    {
        foreach (var resource in resources)
        {
            var state = _states.GetValueOrDefault(resource.Key) ?? new GrainState<DatasetState>(new DatasetState());
            state.State = state.State! with { Resource = resource };
            await Storage.WriteStateAsync("resource", GrainId.Create("dataset", resource.Key), state);
            _states[resource.Key] = state;
        }

        await Current();
    }

    public async Task Remove(string key)
    {
        await Storage.ClearStateAsync("resource", GrainId.Create("dataset", key), _states[key]);
        await Current();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private IGrainStorage Storage => _host.Services.GetRequiredKeyedService<IGrainStorage>(ResourceStorage.Name);

    private async Task Current()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await Get<CatalogIndexing>().IsCurrent(limit.Token))
        {
            await Task.Yield();
        }
    }
}
