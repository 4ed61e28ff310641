using System.Globalization;
using OpenData.GraphQL.Api.RateLimits;

namespace OpenData.Silo.RateLimits;

/// <summary>Tells with every answer of GraphQL what is left to spend: <c>RateLimit</c> and <c>RateLimit-Policy</c> as in
/// draft-ietf-httpapi-ratelimit-headers-10, and the three headers of its drafts before 08, which more clients read. It stands
/// before the output cache, so that none is kept.</summary>
internal sealed class RateLimitHeaders(RequestDelegate next, QueryBudget budget, TimeProvider time)
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal))
        {
            context.Response.OnStarting(() =>
            {
                Write(context);
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    private void Write(HttpContext context)
    {
        var balance = budget.Balance(context);
        var limit = balance.Limit.ToString(Plain);
        var left = balance.Remaining.ToString(Plain);
        var wait = Math.Max(0, Math.Ceiling((balance.ResetAt - time.GetUtcNow()).TotalSeconds)).ToString(Plain);
        var headers = context.Response.Headers;
        headers["RateLimit-Policy"] = $"\"cost\";q={limit};w={budget.Window.TotalSeconds.ToString(Plain)}";
        headers["RateLimit"] = $"\"cost\";r={left};t={wait}";
        headers["RateLimit-Limit"] = limit;
        headers["RateLimit-Remaining"] = left;
        headers["RateLimit-Reset"] = wait;
    }
}
