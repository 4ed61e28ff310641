using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Actors.TestingHost;
using Orleans;
using Orleans.Hosting;

namespace OpenData.Actors.Tests;

/// <summary>A host with a silo, a clock that the test owns, and the grains of this assembly.</summary>
internal sealed class Silo : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly IHost _host;

    private Silo(IHost host, ManualTimeProvider clock)
    {
        _host = host;
        Clock = clock;
    }

    public ManualTimeProvider Clock { get; }

    public IServiceProvider Services => _host.Services;

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public TestLog Log => _host.Services.GetRequiredService<TestLog>();

    public static async Task<Silo> StartAsync(Action<ISiloBuilder>? configure = null, string environment = "Development")
    {
        var silo = Build(configure, environment);
        await silo._host.StartAsync();
        return silo;
    }

    public static Silo Build(Action<ISiloBuilder>? configure = null, string environment = "Development")
    {
        var clock = new ManualTimeProvider();
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<Journal>();
        builder.Services.AddSingleton<TestLog>();
        builder.Services.AddScoped<ScopedThing>();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ILoggerProvider>(services => services.GetRequiredService<TestLog>());
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering();
            silo.AddMemoryGrainStorage("carts");
            silo.AddMemoryGrainStorageAsDefault();
            configure?.Invoke(silo);
        });
        return new Silo(builder.Build(), clock);
    }

    public Journal Journal => _host.Services.GetRequiredService<Journal>();

    public Task StartHostAsync() => _host.StartAsync();

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    /// <summary>Bounds an await by real time, so that a failure says what was awaited.</summary>
    public static Task<T> Soon<T>(Task<T> task) => task.WaitAsync(Patience);

    public static Task Soon(Task task) => task.WaitAsync(Patience);
}
