using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Operations;

/// <summary>What only those who operate the portal may see.</summary>
[ExtendObjectType<Query>]
public sealed class OperationsQueries
{
    /// <summary>How the silos are. For operators and auditors, and for requests with the header "Authorization: Bearer" and the
    /// operator key; for others, the error has the code UNAUTHENTICATED or FORBIDDEN.</summary>
    public static Task<OperationsReport> Operations([Service] IOperationsSource source, CancellationToken cancellationToken) =>
        source.Read(cancellationToken);
}
