namespace OpenData.GraphQL.Api.Calls;

/// <summary>Calls of one day.</summary>
/// <param name="Day">In Asia/Shanghai.</param>
/// <param name="Succeeded">Calls that were answered with rows.</param>
/// <param name="Failed">Calls that were refused or failed.</param>
public sealed record CallDay(DateOnly Day, long Succeeded, long Failed);
