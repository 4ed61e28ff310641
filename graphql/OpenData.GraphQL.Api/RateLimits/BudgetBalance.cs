namespace OpenData.GraphQL.Api.RateLimits;

/// <summary>How a budget stands.</summary>
/// <param name="Limit">Cost in a window.</param>
/// <param name="Remaining">What is left of it.</param>
/// <param name="ResetAt">When the whole limit is there again.</param>
public sealed record BudgetBalance(int Limit, int Remaining, DateTimeOffset ResetAt);
