using Orleans;

namespace OpenData.Contracts.Operations;

/// <summary>What a silo holds of one grain type.</summary>
/// <param name="GrainType">The type part of the identities.</param>
/// <param name="Activations">How many are in memory.</param>
/// <param name="Requests">How many of their requests wait or run.</param>
[GenerateSerializer, Immutable, Alias("opendata.GrainTypeLoad")]
public sealed record GrainTypeLoad(
    [property: Id(0)] string GrainType, [property: Id(1)] int Activations, [property: Id(2)] int Requests);
