using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Tests.Conformance;

/// <summary>A scalar of strings that fit a test, passed through unchanged.</summary>
internal sealed class CatalogScalar(string name, Func<string, bool> fits) : ScalarType(name)
{
    public override object? Parse(ScalarInput input) =>
        input.Kind == ScalarInputKind.Text && fits(input.Text!) ? input.Text : throw Refused(input.ToString());

    public override object? Serialize(object value) =>
        value is string text && fits(text) ? text : throw Refused(value.ToString()!);

    private GraphQLException Refused(string value) => new($"{Name} cannot represent value: {value}");
}
