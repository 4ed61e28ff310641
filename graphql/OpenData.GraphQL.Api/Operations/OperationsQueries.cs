using OpenData.GraphQL.Api.Errors;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Operations;

/// <summary>What only operators may see.</summary>
[ExtendObjectType<Query>]
public sealed class OperationsQueries
{
    private const string Scheme = "Bearer ";

    /// <summary>How the silos are. For operators: the request needs the header "Authorization: Bearer" with the operator
    /// key; without it, the error has the code UNAUTHENTICATED.</summary>
    public static Task<OperationsReport> Operations(
        [Service] IOperationsSource source, ResolverContext context, CancellationToken cancellationToken) =>
        Key(context) is { } key && source.Admits(key)
            ? source.Read(cancellationToken)
            : throw ApiErrors.NotOperator(context);

    private static string? Key(ResolverContext context)
    {
        var header = context.HttpContext?.Request.Headers.Authorization is [{ } only] ? only : "";
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }
}
