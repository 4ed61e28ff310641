using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenData.Actors.Runtime.Network;
using OpenData.Silo.Commands;
using OpenData.Silo.Hosting;
using OpenData.Storage;
using Orleans.Configuration;
using Orleans.Hosting;
using SiloOptions = OpenData.Silo.Hosting.SiloOptions;

namespace OpenData.Chaos.Silo;

/// <summary><c>silo</c>: one silo of the cluster that is broken. It is the product's <c>serve --cluster</c>, with ledgers, a wire
/// that can be cut, and the routes of <see cref="TrialRoutes"/>.</summary>
internal static class SiloCommand
{
    /// <summary>The environment variable with the connection string.</summary>
    public const string PostgresVariable = ClusterSettings.PostgresVariable;

    private const string Secret = "the secret of a broken cluster";

    public static Command Create()
    {
        var http = new Option<int>("--http") { Required = true };
        var port = new Option<int>("--port") { Required = true };
        var data = new Option<string>("--data") { Required = true };
        var shipped = new Option<string>("--demo") { Required = true };
        var command = new Command("silo", "One silo; run starts it.") { http, port, data, shipped };
        command.SetAction((parsed, token) => Run(
            parsed.GetValue(http), parsed.GetValue(port), parsed.GetRequiredValue(data), parsed.GetRequiredValue(shipped), token));
        return command;
    }

    private static Task<int> Run(int http, int port, string data, string shipped, CancellationToken cancellationToken)
    {
        var postgres = Environment.GetEnvironmentVariable(PostgresVariable)!;
        var options = new SiloOptions
        {
            Urls = $"http://127.0.0.1:{http}",
            Folder = new DataFolder(data),
            WebRoot = Path.Combine(data, "no-site"),
            ShippedFolder = shipped,
            Cluster = new ClusterSettings(postgres, new IPEndPoint(IPAddress.Loopback, port), $"silo-{port}", Secret),
            DemoToken = false,
            Greeting = false,
        };
        return ServeCommand.Serve(options, cancellationToken, builder => Extend(builder, postgres), TrialRoutes.Map);
    }

    private static void Extend(WebApplicationBuilder builder, string postgres)
    {
        builder.Services.AddSingleton<CuttableTransport>();
        builder.Services.AddSingleton<ISiloTransport>(services => services.GetRequiredService<CuttableTransport>());
        builder.UseOrleans(silo => silo
            .AddGrainAssembly(typeof(LedgerGrain).Assembly)
            .Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(10))
            .AddAdoNetGrainStorage(LedgerGrain.Storage, options => (options.Invariant, options.ConnectionString) = ("Npgsql", postgres)));
    }
}
