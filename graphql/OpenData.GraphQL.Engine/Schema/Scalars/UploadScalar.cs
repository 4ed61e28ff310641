namespace OpenData.GraphQL.Engine.Schema;

/// <summary>Files. <see cref="Coercion.VariableCoercion"/> puts them where the request's map says; nothing else is one.</summary>
internal sealed class UploadScalar() : ScalarType(
    "Upload",
    "A file. It comes as a part of a multipart request, which maps it to a variable.",
    "https://github.com/jaydenseric/graphql-multipart-request-spec")
{
    public override object? Parse(ScalarInput input) => throw new GraphQLException(
        $"Upload cannot represent value: {input}. A file comes as a part of a multipart request, which maps it to a variable.");

    public override object? Serialize(object value) => throw new GraphQLException("Upload cannot represent a value of an answer.");
}
