using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenData.GraphQL.Engine.Transport;
using OpenData.GraphQL.Engine.Transport.Streams;
using OpenData.GraphQL.Engine.Transport.Uploads;

namespace OpenData.GraphQL.Engine;

/// <summary>GraphQL over HTTP (draft of the GraphQL foundation, as audited by the package graphql-http), over server-sent
/// events (protocol of the package graphql-sse) and over WebSockets (protocol graphql-transport-ws).</summary>
public static class GraphQLEndpoints
{
    /// <summary>Whether a request to the endpoint is answered by an event stream, which may stay open for longer than what it
    /// came with is good for.</summary>
    public static bool WantsEvents(HttpRequest request) => ResponseMediaType.WantsEvents(request);

    /// <summary>Serves the schema at <paramref name="pattern"/> by GET (no mutations) and POST, and by WebSockets where the
    /// host calls <c>UseWebSockets</c>. Builds the schema, so a faulty one throws here.</summary>
    /// <exception cref="GraphQLSchemaException">The schema or its limits cannot be used.</exception>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string pattern = "/graphql", GraphQLHttpOptions? options = null) =>
        endpoints.MapGraphQL(pattern, endpoints.ServiceProvider.GetRequiredService<GraphQLExecutor>(), options);

    /// <summary>Serves another schema than the registered one.</summary>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string pattern, GraphQLExecutor executor, GraphQLHttpOptions? options = null)
    {
        options ??= new GraphQLHttpOptions();
        options.Uploads?.Check();
        var services = endpoints.ServiceProvider;
        var limits = services.GetRequiredService<GraphQLLimits>();
        var documents = new RequestedDocuments(executor, services.GetService<IDocumentStore>(), limits);
        var uploads = options.Uploads is { } allowed ? new UploadReader(allowed, limits) : null;
        var streams = services.GetRequiredService<GraphQLStreamOptions>();
        var connections = new ConnectionLimit(streams.MaxConnections);
        var clock = new StreamClock(
            services.GetService<TimeProvider>() ?? TimeProvider.System,
            services.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None);
        var dispatch = new EndpointDispatch(
            new HttpRequestHandler(executor, limits, documents, uploads, options),
            new EventStreamHandler(executor, documents, limits, streams, connections, clock),
            new SingleConnectionHandler(executor, documents, limits, streams, connections, clock),
            new SocketHandler(executor, documents, limits, streams, connections, clock));
        return endpoints.MapMethods(pattern, ["GET", "POST", "PUT", "DELETE"], dispatch.HandleAsync)
            .WithDisplayName("GraphQL");
    }
}
