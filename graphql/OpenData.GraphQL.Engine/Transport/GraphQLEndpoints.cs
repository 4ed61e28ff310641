using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenData.GraphQL.Engine.Transport;

namespace OpenData.GraphQL.Engine;

/// <summary>GraphQL over HTTP (draft of the GraphQL foundation, as audited by the package graphql-http).</summary>
public static class GraphQLEndpoints
{
    /// <summary>Serves the schema at <paramref name="pattern"/> by GET (queries only) and POST. Builds the schema, so
    /// a faulty one throws here.</summary>
    /// <exception cref="GraphQLSchemaException">The schema or its limits cannot be used.</exception>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string pattern = "/graphql", GraphQLHttpOptions? options = null)
    {
        var services = endpoints.ServiceProvider;
        var executor = services.GetRequiredService<GraphQLExecutor>();
        var limits = services.GetRequiredService<GraphQLLimits>();
        var documents = new RequestedDocuments(executor, services.GetService<IDocumentStore>(), limits);
        var handler = new HttpRequestHandler(executor, limits, documents, options ?? new GraphQLHttpOptions());
        return endpoints.MapMethods(pattern, ["GET", "POST"], handler.HandleAsync).WithDisplayName("GraphQL");
    }
}
