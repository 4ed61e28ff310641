using System.Collections.Immutable;

namespace Orleans.Runtime;

/// <summary>What flows with asynchronous code: the request context and, inside a grain, the request that runs.</summary>
/// <param name="Values">The values of <see cref="RequestContext"/>.</param>
/// <param name="ReentrancyId">The open section of call-chain reentrancy, or empty.</param>
/// <param name="Request">The request that runs, owned by the runtime; null outside of grains.</param>
internal sealed record CallFlow(ImmutableDictionary<string, object> Values, Guid ReentrancyId, object? Request)
{
    public static readonly CallFlow None = new(ImmutableDictionary<string, object>.Empty, Guid.Empty, null);
}
