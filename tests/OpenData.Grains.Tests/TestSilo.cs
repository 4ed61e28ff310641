using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Actors.Runtime.Diagnostics;
using OpenData.Actors.TestingHost;
using OpenData.Contracts.Tokens;
using OpenData.Grains.Tokens;
using OpenData.Storage;
using OpenData.Storage.Grains;
using OpenData.Storage.Migrations;
using Orleans;
using Orleans.Hosting;

namespace OpenData.Grains.Tests;

/// <summary>A silo with real storage in a fresh folder and a clock that the test moves.</summary>
internal sealed class TestSilo : IAsyncDisposable
{
    // Few: most of what these tests would cost is passwords.
    private const int PasswordRounds = 1_000;

    private readonly IHost _host;

    private TestSilo(IHost host, DataFolder folder, ManualTimeProvider time)
    {
        _host = host;
        Folder = folder;
        Time = time;
    }

    public DataFolder Folder { get; }

    public ManualTimeProvider Time { get; }

    public IServiceProvider Services => _host.Services;

    public T Grain<T>(string key)
        where T : IGrainWithStringKey => Services.GetRequiredService<IGrainFactory>().GetGrain<T>(key);

    public static async Task<TestSilo> Start(
        DataFolder? folder = null, ManualTimeProvider? time = null, Action<IServiceCollection>? configure = null)
    {
        folder ??= new DataFolder(Directory.CreateTempSubdirectory("opendata-").FullName);
        time ??= new ManualTimeProvider();
        await Migrator.Migrate(folder.ConnectionString);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddOpenDataStorage(folder);
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordRounds);
        // By the machine's clock: a state is swept hours after its grain has left memory, and a test's clock passes over hours at once.
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<PassingStates>(services, TimeProvider.System));
        configure?.Invoke(builder.Services);
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering()
            .AddGrainAssembly(typeof(ITokenGrain).Assembly)
            .AddGrainAssembly(typeof(TokenGrain).Assembly));
        var host = builder.Build();
        await host.StartAsync();
        return new TestSilo(host, folder, time);
    }

    /// <summary>How many grains of a type are in memory; at most a second old.</summary>
    public int Activations(string grainType) => Services.GetRequiredService<ISiloDiagnostics>().Activations()
        .Where(each => each.GrainType == grainType)
        .Sum(each => each.Activations);

    /// <summary>Waits until no grain of a type is in memory: activations end in turns of their own, after the answer.</summary>
    public async Task Emptied(string grainType)
    {
        var started = TimeProvider.System.GetTimestamp();
        do
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30), $"A {grainType} is still there.");
            await Task.Yield();
            Time.Advance(TimeSpan.FromSeconds(1));
        }
        while (Activations(grainType) > 0);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
