using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.RateLimits;

/// <summary>What is left to spend.</summary>
[ExtendObjectType<Query>]
public sealed class RateLimitQueries
{
    /// <summary>What you may spend on queries, and what this one costs; null where nothing is counted.</summary>
    public static RateLimit? RateLimit([Service] QueryBudget budget, ResolverContext context)
    {
        if (context.HttpContext is not { } http)
        {
            return null;
        }

        if (!http.Response.HasStarted)
        {
            http.Response.Headers.CacheControl = "no-store"; // It is of this moment and this caller.
        }

        var balance = budget.Balance(http);
        return new RateLimit(balance.Limit, (int)Math.Ceiling(context.EstimatedCost), balance.Remaining, balance.ResetAt);
    }
}
