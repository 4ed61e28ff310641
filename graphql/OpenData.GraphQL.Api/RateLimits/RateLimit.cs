namespace OpenData.GraphQL.Api.RateLimits;

/// <summary>What you may spend on queries: your account, or everyone at your address together, counted by each silo for
/// itself.</summary>
/// <param name="Limit">Cost a minute.</param>
/// <param name="Cost">Of this operation, as estimated before it ran.</param>
/// <param name="Remaining">What is left in this minute, after this operation.</param>
/// <param name="ResetAt">When the whole limit is there again.</param>
public sealed record RateLimit(int Limit, int Cost, int Remaining, DateTimeOffset ResetAt);
