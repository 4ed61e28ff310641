using OpenData.Contracts.Datasets;

namespace OpenData.Storage.ReadModel;

/// <summary>A resource as readers see it.</summary>
/// <param name="Number">The stable number.</param>
/// <param name="Resource">The resource.</param>
public sealed record StoredResource(long Number, Resource Resource);
