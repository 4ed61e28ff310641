namespace OpenData.GraphQL.Engine;

/// <summary>An expected failure: its message and extensions reach the client as they are. Any other exception out of
/// a resolver is masked. Throw it from a resolver; the engine adds locations and path.</summary>
public sealed class GraphQLException : Exception
{
    /// <summary>An error without a code.</summary>
    public GraphQLException()
        : this("The request failed.")
    {
    }

    /// <summary>An error without a code.</summary>
    public GraphQLException(string message)
        : this(new GraphQLError(message))
    {
    }

    /// <summary>An error whose <paramref name="innerException"/> stays on the server.</summary>
    public GraphQLException(string message, Exception innerException)
        : base(message, innerException)
    {
        Errors = [new GraphQLError(message)];
    }

    /// <summary>An error with <c>extensions.code</c>, e.g. <c>new GraphQLException("No dataset x.", "NOT_FOUND")</c>.</summary>
    public GraphQLException(string message, string code)
        : this(new GraphQLError(message).WithCode(code))
    {
    }

    /// <summary>One or more errors as they shall reach the client.</summary>
    public GraphQLException(params IReadOnlyList<GraphQLError> errors)
        : base(errors.Count > 0 ? errors[0].Message : "The request failed.")
    {
        Errors = errors;
    }

    /// <summary>At least one.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }
}
