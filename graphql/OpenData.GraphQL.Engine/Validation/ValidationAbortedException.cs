namespace OpenData.GraphQL.Engine.Validation;

/// <summary>Leaves validation early: a limit was reached.</summary>
internal sealed class ValidationAbortedException(GraphQLError error) : Exception
{
    public GraphQLError Error { get; } = error;
}
