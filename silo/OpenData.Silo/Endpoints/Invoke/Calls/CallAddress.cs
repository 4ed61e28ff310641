namespace OpenData.Silo.Endpoints.Invoke.Calls;

/// <summary>What the path of a call names.</summary>
/// <param name="Resource">The key or the number of a resource, as it stands in the path.</param>
/// <param name="Interface">The number of one of its interfaces, as it stands in the path; null for the first.</param>
internal readonly record struct CallAddress(string Resource, string? Interface = null);
