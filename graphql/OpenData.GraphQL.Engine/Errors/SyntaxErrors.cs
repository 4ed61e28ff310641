using OpenData.GraphQL.Engine.Language;

namespace OpenData.GraphQL.Engine.Errors;

/// <summary>Errors of a document that does not parse.</summary>
internal static class SyntaxErrors
{
    public static GraphQLException Create(SourceText source, int offset, string message) =>
        new(new GraphQLError($"Syntax Error: {message}", [source.LocationOf(offset)])
            .WithCode(ErrorCodes.SyntaxError));
}
