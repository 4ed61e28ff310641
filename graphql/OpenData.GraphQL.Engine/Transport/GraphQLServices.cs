using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OpenData.GraphQL.Engine;

/// <summary>Registration in a host.</summary>
public static class GraphQLServices
{
    /// <summary>Registers the schema, <see cref="GraphQLExecutor"/> and <see cref="GraphQLLimits"/>. The schema is built
    /// by <see cref="GraphQLEndpoints"/>, so a faulty one stops the start.</summary>
    public static IServiceCollection AddGraphQL(this IServiceCollection services, Action<GraphQLBuilder> configure)
    {
        services.AddSingleton(_ =>
        {
            var builder = new GraphQLBuilder();
            configure(builder);
            return builder;
        });
        services.AddSingleton(provider => provider.GetRequiredService<GraphQLBuilder>().BuildLimits());
        services.AddSingleton(provider => provider.GetRequiredService<GraphQLBuilder>().BuildStreamOptions());
        services.AddSingleton(provider => provider.GetRequiredService<GraphQLBuilder>().BuildSchema());
        services.AddSingleton<GraphQLExecutor>();
        services.TryAddScoped<BatchScheduler>();
        return services;
    }

    /// <summary>Registers a <see cref="DataLoader{TKey,TValue}"/>, one per request.</summary>
    public static IServiceCollection AddDataLoader<TLoader>(this IServiceCollection services)
        where TLoader : class
    {
        services.TryAddScoped<BatchScheduler>();
        services.TryAddScoped<TLoader>();
        return services;
    }
}
