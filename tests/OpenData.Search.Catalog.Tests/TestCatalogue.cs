using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Actors.TestingHost;
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
    // Mapped once for all catalogues of a run; never changed.
    private static readonly Lazy<Lexicon> Words = new(Lexicon.LoadDefault);

    private readonly IHost _host;
    private readonly Dictionary<string, GrainState<DatasetState>> _states = [];

    private TestCatalogue(IHost host, DataFolder folder, CapturedLog log, ManualTimeProvider time)
    {
        _host = host;
        Folder = folder;
        Log = log;
        Time = time;
    }

    public CapturedLog Log { get; }

    public ManualTimeProvider Time { get; }

    public DataFolder Folder { get; }

    public CatalogIndex Index => Get<CatalogIndex>();

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public static async Task<TestCatalogue> Start(DataFolder? folder = null)
    {
        var log = new CapturedLog();
        var time = new ManualTimeProvider(new DateTimeOffset(2026, 3, 1, 4, 0, 0, TimeSpan.Zero));
        folder ??= new DataFolder(Directory.CreateTempSubdirectory("opendata-").FullName);
        await Migrator.Migrate(folder.ConnectionString);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(log);
        builder.Services.AddOpenDataStorage(folder);
        builder.Services.AddCatalogSearch();
        builder.Services.AddSingleton(_ => Words.Value);
        builder.Services.AddSingleton<TimeProvider>(time);
        var host = builder.Build();
        await host.StartAsync();
        await host.Services.GetRequiredService<CatalogIndexing>().Built;
        return new TestCatalogue(host, folder, log, time);
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

    /// <summary>Says, as a silo does, that all that the start imports is in.</summary>
    public Task Settle() => Get<CatalogIndexing>().TakeWords(CancellationToken.None);

    /// <summary>Lets time pass until the index has committed what it holds.</summary>
    public Task Commit() => Pass(
        TimeSpan.FromSeconds(1), () => Index.LastCommit?.Position == Get<CatalogIndexing>().Position);

    /// <summary>Lets time pass in steps until something holds.</summary>
    public async Task Pass(TimeSpan step, Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!holds())
        {
            limit.Token.ThrowIfCancellationRequested();
            Time.Advance(step);
            for (var i = 0; i < 100; i++)
            {
                await Task.Yield(); // What the time woke works on other threads.
            }
        }
    }

    /// <summary>Waits until the index holds every change.</summary>
    public async Task Current()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await Get<CatalogIndexing>().IsCurrent(limit.Token))
        {
            await Task.Yield();
        }
    }
}
