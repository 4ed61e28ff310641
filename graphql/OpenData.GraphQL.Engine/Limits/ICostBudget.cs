namespace OpenData.GraphQL.Engine;

/// <summary>What those who ask may spend. Register one as a service; without one, only <see cref="GraphQLLimits.MaxCost"/>
/// holds, for each operation.</summary>
public interface ICostBudget
{
    /// <summary>Takes the cost of an operation that is about to run; of a subscription, that of one event.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cost">Estimated, for the variables given.</param>
    /// <returns>Null if it may run, else what the client is told.</returns>
    KnownFailure? Charge(GraphQLRequest request, double cost);
}
