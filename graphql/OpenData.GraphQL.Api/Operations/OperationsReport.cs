using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Operations;

/// <summary>How the silos are, seen from the one that answers.</summary>
/// <param name="ViewVersion">The membership view that this silo knows.</param>
/// <param name="IsServing">Whether this silo may own grains now.</param>
/// <param name="IsComplete">Whether all silos have reported lately; if not, sums over all silos lack some.</param>
/// <param name="Silos">The silos of the view, by address.</param>
/// <param name="Activations">Grains in memory, by type.</param>
/// <param name="Feed">How far this silo's index is behind the changes.</param>
/// <param name="Index">This silo's search index.</param>
[GraphQLName("Operations")]
public sealed record OperationsReport(
    long ViewVersion,
    bool IsServing,
    bool IsComplete,
    IReadOnlyList<OperatedSilo> Silos,
    IReadOnlyList<ActivationCount> Activations,
    FeedState Feed,
    IndexState Index);
