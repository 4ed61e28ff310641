using OpenData.GraphQL.Api.Catalog;

namespace OpenData.GraphQL.Api.Calls;

/// <summary>Calls of one resource.</summary>
/// <param name="Key">The resource's key.</param>
/// <param name="Resource">The resource; null if it is not there any more.</param>
/// <param name="Succeeded">Calls that were answered with rows.</param>
/// <param name="Failed">Calls that were refused or failed.</param>
public sealed record ResourceCalls(string Key, ResourceNode? Resource, long Succeeded, long Failed);
