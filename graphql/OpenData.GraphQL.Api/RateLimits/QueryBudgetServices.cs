using Microsoft.Extensions.DependencyInjection;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.RateLimits;

/// <summary>Adds the budget of queries to a host.</summary>
internal static class QueryBudgetServices
{
    public static IServiceCollection AddQueryBudget(this IServiceCollection services) => services
        .AddSingleton<QueryBudget>()
        .AddSingleton<ICostBudget>(provider => provider.GetRequiredService<QueryBudget>());
}
