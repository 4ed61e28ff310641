namespace OpenData.GraphQL.Engine;

/// <summary>The answer to a request of any kind: either a refusal, or results to read once, one for a query or mutation and
/// one for each event of a subscription.</summary>
public sealed class GraphQLResponse
{
    private GraphQLResponse(GraphQLResult? refusal, IAsyncEnumerable<GraphQLResult> results, bool isStream = false)
    {
        IsStream = isStream;
        Refusal = refusal;
        Results = results;
    }

    /// <summary>Why nothing was executed: a faulty request, or a stream of events that could not be created; else null.
    /// </summary>
    public GraphQLResult? Refusal { get; }

    /// <summary>Empty when refused. Reading throws <see cref="GraphQLException"/> when the events end with a failure, and
    /// <see cref="OperationCanceledException"/> when the request's token was cancelled.</summary>
    public IAsyncEnumerable<GraphQLResult> Results { get; }

    /// <summary>Whether the results are those of a subscription's events.</summary>
    internal bool IsStream { get; }

    internal static GraphQLResponse Refused(IReadOnlyList<GraphQLError> errors) =>
        new(GraphQLResult.Refused(errors), AsyncEnumerable.Empty<GraphQLResult>());

    internal static GraphQLResponse Single(GraphQLResult result) => result.IsExecuted
        ? new(null, new[] { result }.ToAsyncEnumerable())
        : new(result, AsyncEnumerable.Empty<GraphQLResult>());

    internal static GraphQLResponse Stream(IAsyncEnumerable<GraphQLResult> results) => new(null, results, true);
}
