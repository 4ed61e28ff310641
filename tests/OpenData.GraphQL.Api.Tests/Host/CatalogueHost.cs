using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Tables;
using OpenData.Search;
using OpenData.Search.Catalog;
using OpenData.Storage;
using OpenData.Storage.Grains;
using OpenData.Storage.Migrations;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.GraphQL.Api.Tests.Host;

/// <summary>The API over HTTP as a silo serves it: real storage in a fresh folder, real search, real row files.</summary>
internal sealed class CatalogueHost : IAsyncDisposable
{
    // A third of a second to read, and never changed: all hosts of a run share it.
    private static readonly Lazy<Lexicon> Words = new(Lexicon.LoadDefault);

    private readonly WebApplication _app;
    private readonly Dictionary<string, GrainState<DatasetState>> _states = [];

    private CatalogueHost(WebApplication app)
    {
        _app = app;
        Client = app.GetTestClient();
    }

    public HttpClient Client { get; }

    public DataFolder Folder => Get<DataFolder>();

    public static async Task<CatalogueHost> Start(params IEnumerable<Resource> resources)
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("opendata-").FullName);
        await Migrator.Migrate(folder.ConnectionString);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddOpenDataStorage(folder);
        builder.Services.AddCatalogSearch();
        builder.Services.AddSingleton(_ => Words.Value);
        builder.Services.AddSingleton(new RowFileReader(folder.Path));
        builder.Services.AddCatalogGraphQL();
        var app = builder.Build();
        app.Use((context, next) =>
        {
            // The test server has no addresses; a caller names its own.
            context.Connection.RemoteIpAddress = IPAddress.TryParse(context.Request.Headers["Test-Address"], out var address)
                ? address
                : null;
            return next(context);
        });
        app.MapCatalogGraphQL();
        await app.StartAsync();
        var host = new CatalogueHost(app);
        await host.Put(resources);
        return host;
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Stores resources as their grains would, and returns when search has them.</summary>
    public async Task Put(params IEnumerable<Resource> resources)
    {
        foreach (var resource in resources)
        {
            if (!_states.TryGetValue(resource.Key, out var state))
            {
                _states[resource.Key] = state = new GrainState<DatasetState>(new DatasetState());
            }

            state.State = state.State! with { Resource = resource };
            await Storage.WriteStateAsync("resource", GrainId.Create("dataset", resource.Key), state);
        }

        await Current();
    }

    public async Task Remove(string key)
    {
        await Storage.ClearStateAsync("resource", GrainId.Create("dataset", key), _states[key]);
        await Current();
    }

    /// <summary>Makes a row file of CSV text.</summary>
    public async Task<RowTable> Table(string csv, params IReadOnlyList<DataItem> columns) =>
        await new RowFileWriter(Folder.Path).Write(new MemoryStream(Encoding.UTF8.GetBytes(csv)), columns);

    public async ValueTask DisposeAsync()
    {
        var folder = Folder.Path;
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private IGrainStorage Storage => _app.Services.GetRequiredKeyedService<IGrainStorage>(ResourceStorage.Name);

    private async Task Current()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await Get<CatalogIndexing>().IsCurrent(limit.Token))
        {
            await Task.Yield();
        }
    }
}
