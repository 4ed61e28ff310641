using Orleans;

namespace OpenData.Contracts.Datasets;

/// <summary>A file that a resource offers.</summary>
/// <param name="Name">The file's name with its ending.</param>
/// <param name="Format">The normalized format, for example <c>csv</c>; null when unknown.</param>
/// <param name="Size">The size in bytes; null when unknown.</param>
[GenerateSerializer, Immutable, Alias("opendata.ResourceFile")]
public sealed record ResourceFile(
    [property: Id(0)] string Name,
    [property: Id(1)] string? Format,
    [property: Id(2)] long? Size);
