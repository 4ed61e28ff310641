using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Operations;

/// <summary>What a silo says of itself, a few seconds old at most.</summary>
/// <param name="Version">The version of its program.</param>
/// <param name="UptimeSeconds">Seconds since its process began.</param>
/// <param name="ViewVersion">The membership view that it knows.</param>
/// <param name="Activations">Grains in its memory.</param>
/// <param name="FeedPosition">The line of the change feed that its index holds.</param>
/// <param name="FeedLag">Lines of the feed that its index lacks.</param>
/// <param name="Documents">Resources in its index.</param>
[GraphQLName("SiloReport")]
public sealed record SiloSelfReport(
    string Version, long UptimeSeconds, long ViewVersion, int Activations, long FeedPosition, long FeedLag, int Documents);
