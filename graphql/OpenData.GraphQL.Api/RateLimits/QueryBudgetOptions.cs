namespace OpenData.GraphQL.Api.RateLimits;

/// <summary>What one account, or the visitors of one address, may spend on queries at a silo.</summary>
public sealed class QueryBudgetOptions
{
    /// <summary>Cost in <see cref="Window"/>. A search costs 40 to 160 and takes about a millisecond, so this is about one processor
    /// of the silo.</summary>
    public int Limit { get; set; } = 6_000_000;

    /// <summary>After it the whole limit is there again.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);
}
