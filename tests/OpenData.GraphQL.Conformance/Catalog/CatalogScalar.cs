using System.Text.Encodings.Web;
using System.Text.Json;
using OpenData.GraphQL.Engine;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Conformance.Catalog;

/// <summary>A scalar of strings that fit a test, passed through unchanged.</summary>
internal sealed class CatalogScalar(string name, Func<string, bool> fits) : ScalarType(name)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override object? Parse(ScalarInput input) =>
        input.Kind == ScalarInputKind.Text && fits(input.Text!) ? input.Text : throw Refused(input.ToString());

    public override object? Serialize(object value) =>
        value is string text && fits(text) ? text : throw Refused(JsonSerializer.Serialize(value, Readable));

    private GraphQLException Refused(string value) => new($"{Name} cannot represent value: {value}");
}
