using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OpenData.Actors.Runtime.Membership;
using OpenData.Contracts.Datasets;
using OpenData.Contracts.Tokens;
using OpenData.Search.Catalog;
using OpenData.Storage.Feed;
using OpenData.Storage.ReadModel;
using Orleans;

namespace OpenData.Chaos.Silo;

/// <summary>What trials ask a silo for beside the product's own routes.</summary>
internal static class TrialRoutes
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/serving", (ClusterView cluster) => cluster.IsServing
            ? Results.Ok(cluster.View.Entries.Length)
            : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
        app.MapPost("/cut/{to:int}/{milliseconds:int}", (int to, int milliseconds, CuttableTransport transport) =>
            transport.Cut(new IPEndPoint(IPAddress.Loopback, to), TimeSpan.FromMilliseconds(milliseconds)));

        app.MapPost("/ledgers/{key}/{operation}", (string key, string operation, IGrainFactory grains) =>
            Answer(async () => new { Place = await grains.GetGrain<ILedgerGrain>(key).Add(operation) }));
        app.MapGet("/ledgers/{key}", (string key, IGrainFactory grains) =>
            Answer(() => grains.GetGrain<ILedgerGrain>(key).All()));

        app.MapPost("/datasets/{key}/{version:int}", (string key, int version, IGrainFactory grains, ResourceReader resources) =>
            Answer(() => Import(key, version, grains, resources)));
        app.MapGet("/catalogue", (CatalogIndex index, CatalogIndexing indexing, ChangeFeed feed, ResourceReader resources) =>
            Answer(() => CatalogueView.Take(index, indexing, feed, resources)));
        app.MapPost("/tokens/{token}/{quota:int}", (string token, int quota, IGrainFactory grains, TimeProvider time) =>
            Answer(async () =>
            {
                await grains.GetGrain<ITokenGrain>(TokenHash.Of(token))
                    .Issue(new TokenTerms(token, quota, time.GetUtcNow() + TimeSpan.FromDays(1)));
                return quota;
            }));
    }

    /// <summary>Imports, and reads what is stored once that is acknowledged.</summary>
    /// <returns>The version that is stored; null where the database did not say, -1 for a resource that is none of ours.</returns>
    private static async Task<StoredVersion> Import(string key, int version, IGrainFactory grains, ResourceReader resources)
    {
        await grains.GetGrain<IDatasetGrain>(key).Import(TrialResource.Of(key, version));
        try
        {
            return new StoredVersion((await resources.Find(key))?.Resource is { } stored ? TrialResource.VersionOf(stored) ?? -1 : -1);
        }
        catch (OpenData.Storage.StorageUnavailableException)
        {
            return new StoredVersion(null);
        }
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
