namespace OpenData.GraphQL.Engine.Schema;

internal sealed class JsonScalar() : ScalarType("JSON", "Any JSON value.")
{
    public override object? Parse(ScalarInput input) => input.ToJson();

    public override object? Serialize(object value) => value;
}
