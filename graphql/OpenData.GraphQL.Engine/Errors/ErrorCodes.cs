namespace OpenData.GraphQL.Engine;

/// <summary>The values of <c>extensions.code</c> that the engine itself sets. They never change meaning.</summary>
public static class ErrorCodes
{
    /// <summary>The document does not parse.</summary>
    public const string SyntaxError = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document parses but breaks a validation rule.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>A variable's value does not fit its type, or is missing.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>No operation, several without a name, or an unknown name.</summary>
    public const string OperationResolutionFailure = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>The HTTP request itself is malformed.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The request is larger or deeper than a limit; the message names limit and value.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>No document has the id or hash given; a client of automatic persisted queries sends the text with the hash.</summary>
    public const string DocumentNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>The operation ran longer than <see cref="GraphQLLimits.ExecutionTimeout"/>; a mutation may have taken effect.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>A failure that is not the client's; <c>extensions.id</c> finds it in the log.</summary>
    public const string Internal = "INTERNAL";
}
