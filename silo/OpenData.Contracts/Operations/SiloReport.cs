using OpenData.Contracts.Datasets;
using Orleans;

namespace OpenData.Contracts.Operations;

/// <summary>How a silo is, as it says itself.</summary>
/// <param name="Silo">Its address with the generation, as the membership has it.</param>
/// <param name="Version">The version of its program.</param>
/// <param name="Uptime">Time since its process began.</param>
/// <param name="ViewVersion">The membership view that it knows.</param>
/// <param name="Activations">What it holds, by grain type.</param>
/// <param name="FeedPosition">The line of the change feed that its index holds.</param>
/// <param name="FeedLag">Lines of the feed that its index lacks.</param>
/// <param name="Documents">Resources in its index.</param>
[GenerateSerializer, Immutable, Alias("opendata.SiloReport")]
public sealed record SiloReport(
    [property: Id(0)] string Silo,
    [property: Id(1)] string Version,
    [property: Id(2)] TimeSpan Uptime,
    [property: Id(3)] long ViewVersion,
    [property: Id(4)] EquatableList<GrainTypeLoad> Activations,
    [property: Id(5)] long FeedPosition,
    [property: Id(6)] long FeedLag,
    [property: Id(7)] int Documents);
