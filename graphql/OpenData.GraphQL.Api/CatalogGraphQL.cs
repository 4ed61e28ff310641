using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Api.Changes;
using OpenData.GraphQL.Api.Finding;
using OpenData.GraphQL.Api.Loaders;
using OpenData.GraphQL.Api.Nodes;
using OpenData.GraphQL.Api.Operations;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api;

/// <summary>Adds the product's GraphQL API to a host.</summary>
public static class CatalogGraphQL
{
    /// <summary>Adds schema and engine; storage, catalogue search and row files must be added too.</summary>
    public static IServiceCollection AddCatalogGraphQL(this IServiceCollection services) =>
        services.AddDataLoader<ResourceLoader>().AddGraphQL(schema => schema
            .AddQueryType<Query>()
            .AddSubscriptionType<Subscription>()
            .AddTypeExtension<ChangeSubscriptions>()
            .AddTypeExtension<CatalogQueries>()
            .AddTypeExtension<FindingQueries>()
            .AddTypeExtension<NodeQueries>()
            .AddTypeExtension<OperationsQueries>()
            .AddTypeExtension<ResourceFields>()
            .AddType<ResourceNode>());

    /// <summary>Serves it at <c>/graphql</c>.</summary>
    public static void MapCatalogGraphQL(this IEndpointRouteBuilder routes) => routes.MapGraphQL("/graphql");
}
