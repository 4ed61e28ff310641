namespace OpenData.GraphQL.Api.Operations;

/// <summary>The search index of a silo.</summary>
/// <param name="Documents">Resources in it.</param>
/// <param name="ChangedAt">When it took its last change since the start; null when it took none.</param>
public sealed record IndexState(int Documents, DateTimeOffset? ChangedAt);
