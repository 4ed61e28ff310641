using Orleans;

namespace OpenData.Contracts.Datasets;

/// <summary>A value of the source that no vocabulary knows: kept and shown as it was, never dropped.</summary>
/// <param name="Field">The source's field, for example <c>open_type</c>.</param>
/// <param name="Value">The value as found.</param>
[GenerateSerializer, Immutable, Alias("opendata.UnmappedValue")]
public sealed record UnmappedValue([property: Id(0)] string Field, [property: Id(1)] string Value);
