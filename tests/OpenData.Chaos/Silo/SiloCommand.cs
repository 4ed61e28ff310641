using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Actors.Runtime.Membership;
using OpenData.Actors.Runtime.Network;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;

namespace OpenData.Chaos.Silo;

/// <summary><c>silo</c>: one silo of the cluster that is broken.</summary>
internal static class SiloCommand
{
    /// <summary>The environment variable with the connection string.</summary>
    public const string PostgresVariable = "OPENDATA_POSTGRES";

    public static Command Create()
    {
        var http = new Option<int>("--http") { Required = true };
        var port = new Option<int>("--port") { Required = true };
        var command = new Command("silo", "One silo; run starts it.") { http, port };
        command.SetAction((parsed, token) => Run(parsed.GetValue(http), parsed.GetValue(port), token));
        return command;
    }

    private static async Task<int> Run(int http, int port, CancellationToken cancellationToken)
    {
        var postgres = Environment.GetEnvironmentVariable(PostgresVariable)!;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{http}");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<CuttableTransport>();
        builder.Services.AddSingleton<ISiloTransport>(services => services.GetRequiredService<CuttableTransport>());
        builder.UseOrleans(silo => silo
            .Configure<EndpointOptions>(options => (options.AdvertisedIPAddress, options.SiloPort) = (IPAddress.Loopback, port))
            .Configure<SiloOptions>(options => options.SiloName = $"silo-{port}")
            .Configure<ClusterMembershipOptions>(options => options.Secret = "the secret of a broken cluster")
            .Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(10))
            .UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = ("Npgsql", postgres))
            .AddAdoNetGrainStorageAsDefault(options => (options.Invariant, options.ConnectionString) = ("Npgsql", postgres)));
        await using var app = builder.Build();
        app.MapPost("/ledgers/{key}/{operation}", async (string key, string operation, IGrainFactory grains) =>
            await Answer(() => grains.GetGrain<ILedgerGrain>(key).Add(operation)));
        app.MapGet("/ledgers/{key}", async (string key, IGrainFactory grains) =>
            await Answer(() => grains.GetGrain<ILedgerGrain>(key).All()));
        app.MapGet("/serving", (ClusterView cluster) => cluster.IsServing
            ? Results.Ok(cluster.View.Entries.Length)
            : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
        app.MapPost("/cut/{to:int}/{milliseconds:int}", (int to, int milliseconds, CuttableTransport transport) =>
            transport.Cut(new IPEndPoint(IPAddress.Loopback, to), TimeSpan.FromMilliseconds(milliseconds)));
        await app.RunAsync(cancellationToken);
        return 0;
    }

    private static async Task<IResult> Answer<T>(Func<Task<T>> call)
    {
        try
        {
            return Results.Ok(await call());
        }
        catch (Exception error)
        {
            return Results.Text($"{error.GetType().Name}: {error.Message}", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
