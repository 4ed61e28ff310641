using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.GraphQL.Conformance.Catalog;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Conformance.Serving;

/// <summary>Serves the two schemas over HTTP, server-sent events and WebSockets until the process is told to stop. What a
/// mutation changes is forgotten with its answer, so every case begins with the same data.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string url, string schema, string queryOnlySchema, string data)
    {
        var catalog = new CatalogData(data);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddGraphQL(b => b.UseSdl(schema, resolvers => CatalogSchema.Attach(resolvers, catalog)));
        await using var app = builder.Build();
        app.UseWebSockets();
        app.MapGraphQL("/graphql");
        app.MapGraphQL("/queryonly", new GraphQLExecutor(
            GraphQLSchema.Create(b => b.UseSdl(queryOnlySchema, resolvers => CatalogSchema.Attach(resolvers, catalog))),
            app.Services.GetRequiredService<GraphQLLimits>(),
            app.Services.GetRequiredService<ILogger<GraphQLExecutor>>()));
        await app.StartAsync();
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"serving {address}/graphql and {address}/queryonly");
        }

        await app.WaitForShutdownAsync();
        return 0;
    }
}
