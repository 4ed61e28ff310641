using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenData.Actors.TestingHost;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Datasets;
using OpenData.Contracts.Entitlements;
using OpenData.Contracts.Tokens;
using OpenData.Search;
using OpenData.Silo.Hosting;
using OpenData.Storage;
using OpenData.Storage.Grains;
using OpenData.Storage.Migrations;
using Orleans;

namespace OpenData.Silo.Tests.Portal;

/// <summary>The whole portal in process, over <see cref="SampleCatalogue"/>, with a clock that the test moves.</summary>
internal sealed class TestPortal : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero); // 12:00 in Shanghai.

    // Few: a large part of what these tests would cost is passwords.
    private const int PasswordRounds = 1_000;

    // A third of a second to read, and never changed: all portals of a run share it.
    private static readonly Lazy<Lexicon> Words = new(Lexicon.LoadDefault);

    private readonly TemporaryFolder _temporary;
    private readonly WebApplication _app;

    private TestPortal(TemporaryFolder temporary, WebApplication app, ManualTimeProvider time, HttpClient client)
    {
        _temporary = temporary;
        _app = app;
        Time = time;
        Client = client;
    }

    public HttpClient Client { get; }

    public ManualTimeProvider Time { get; }

    public IServiceProvider Services => _app.Services;

    public DataFolder Folder => Services.GetRequiredService<DataFolder>();

    /// <summary>A portal that serves.</summary>
    /// <param name="logs">Takes what is logged.</param>
    /// <param name="configure">Changes what it is composed of.</param>
    /// <param name="adjust">Changes what it is started with.</param>
    /// <param name="client">Reaches it over the network; null for one in process.</param>
    public static async Task<TestPortal> Start(
        ILoggerProvider? logs = null,
        Action<WebApplicationBuilder>? configure = null,
        Func<SiloOptions, SiloOptions>? adjust = null,
        HttpClient? client = null)
    {
        var portal = await StartListening(logs, configure, adjust, client);
        await portal.BecomeReady();
        return portal;
    }

    /// <summary>A portal that listens but has not imported its catalogue yet.</summary>
    public static async Task<TestPortal> StartListening(
        ILoggerProvider? logs = null,
        Action<WebApplicationBuilder>? configure = null,
        Func<SiloOptions, SiloOptions>? adjust = null,
        HttpClient? client = null)
    {
        var temporary = new TemporaryFolder();
        var web = Directory.CreateDirectory(Path.Combine(temporary.Path, "web", "assets")).Parent!.FullName;
        await File.WriteAllTextAsync(Path.Combine(web, "index.html"), SiteShell.Html);
        await File.WriteAllTextAsync(Path.Combine(web, "assets", "app-1a2b.js"), "export {};");
        var options = new SiloOptions
        {
            Urls = "http://127.0.0.1:0",
            Folder = new DataFolder(Path.Combine(temporary.Path, "data")),
            WebRoot = web,
            ShippedFolder = SampleCatalogue.Write(Path.Combine(temporary.Path, "shipped")),
            DemoToken = false,
            Greeting = false,
        };
        options = adjust?.Invoke(options) ?? options;
        await Migrator.Migrate(options.Folder.ConnectionString);
        var time = new ManualTimeProvider(Noon);
        var app = SiloApplication.Build(options, builder =>
        {
            if (client is null)
            {
                builder.WebHost.UseTestServer();
            }

            builder.Services.AddSingleton<TimeProvider>(time);
            builder.Services.AddSingleton(_ => Words.Value);
            builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordRounds);
            // By the machine's clock: a state is swept hours after its grain has left memory, and a test's clock passes over hours at once.
            builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<PassingStates>(services, TimeProvider.System));
            if (logs is not null)
            {
                builder.Logging.AddProvider(logs);
                builder.Logging.AddFilter("OpenData", LogLevel.Trace);
            }

            configure?.Invoke(builder);
        });
        await app.StartAsync();
        return new TestPortal(temporary, app, time, client ?? app.GetTestClient());
    }

    public async Task BecomeReady()
    {
        var starting = Services.GetRequiredService<Startup>().Run(CancellationToken.None);
        await Eventually.Until(() =>
        {
            Time.Advance(TimeSpan.FromMilliseconds(20)); // What the start itself waits by.
            return Task.FromResult(starting.IsCompleted);
        });
        await starting;
    }

    /// <summary>Makes a token valid and returns it.</summary>
    public async Task<string> Issue(
        int quota = 20, TimeSpan? lifetime = null, string token = "wGq3-n0T_a-real_token-0123456789abcdefghijk")
    {
        var terms = new TokenTerms("test", quota, Time.GetUtcNow() + (lifetime ?? TimeSpan.FromDays(365)));
        await Services.GetRequiredService<IGrainFactory>().GetGrain<ITokenGrain>(TokenHash.Of(token)).Issue(terms);
        return token;
    }

    /// <summary>Makes a token valid that has an entitlement to a resource.</summary>
    /// <param name="resource">Its key.</param>
    /// <param name="fields">The fields; none for all.</param>
    public async Task<string> Entitle(string resource, params string[] fields)
    {
        const string Owner = "an-account";
        var token = $"a-token-for-{resource}-{string.Join('-', fields)}";
        var grains = Services.GetRequiredService<IGrainFactory>();
        await grains.GetGrain<ITokenGrain>(TokenHash.Of(token)).Issue(
            new TokenTerms("test", 1_000_000, Time.GetUtcNow() + TimeSpan.FromDays(365)) { Owner = Owner });
        var subject = EntitlementSubject.OfAccount(Owner);
        var granted = await grains.GetGrain<IEntitlementsGrain>(subject).Grant(
            new EntitlementHolder(subject, Owner, "an_account", null),
            new Entitlement(resource, fields.Length == 0 ? null : fields.ToEquatableList(), Time.GetUtcNow(), "test", null, ""),
            Actor.CommandLine);
        Assert.NotNull(granted);
        return token;
    }

    /// <summary>A socket for GraphQL, as a browser with a cookie opens it.</summary>
    public Task<WebSocket> OpenSocket(string path, string cookie)
    {
        var client = _app.GetTestServer().CreateWebSocketClient();
        client.SubProtocols.Add("graphql-transport-ws");
        client.ConfigureRequest = request => request.Headers.Cookie = cookie;
        return client.ConnectAsync(new Uri(_app.GetTestServer().BaseAddress, path), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _temporary.Dispose();
    }
}
