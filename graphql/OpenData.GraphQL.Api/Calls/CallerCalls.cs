namespace OpenData.GraphQL.Api.Calls;

/// <summary>Calls of one caller.</summary>
/// <param name="Caller">Who calls.</param>
/// <param name="Succeeded">Calls that were answered with rows.</param>
/// <param name="Failed">Calls that were refused or failed.</param>
public sealed record CallerCalls(Caller Caller, long Succeeded, long Failed);
