namespace OpenData.GraphQL.Engine;

/// <summary>The schema or its options cannot be used; thrown when the host starts, with everything found.</summary>
public sealed class GraphQLSchemaException : Exception
{
    /// <summary>An unspecified fault.</summary>
    public GraphQLSchemaException()
        : this("The GraphQL schema is not valid.")
    {
    }

    /// <summary>One fault.</summary>
    public GraphQLSchemaException(string message)
        : base(message)
    {
        Problems = [message];
    }

    /// <summary>One fault with its cause.</summary>
    public GraphQLSchemaException(string message, Exception innerException)
        : base(message, innerException)
    {
        Problems = [message];
    }

    /// <summary>All faults found, each a sentence that names type and member.</summary>
    public GraphQLSchemaException(IReadOnlyList<string> problems)
        : base("The GraphQL schema is not valid:\n- " + string.Join("\n- ", problems))
    {
        Problems = problems;
    }

    /// <summary>At least one sentence.</summary>
    public IReadOnlyList<string> Problems { get; }
}
