namespace OpenData.GraphQL.Engine.Schema;

internal sealed class BooleanScalar() : ScalarType(
    "Boolean", "The `Boolean` scalar type represents `true` or `false`.")
{
    private static readonly object True = true;
    private static readonly object False = false;

    public override object? Parse(ScalarInput input) => input.Kind == ScalarInputKind.Boolean
        ? input.Text == "true" ? True : False
        : throw new GraphQLException($"Boolean cannot represent a non boolean value: {input}");

    public override object? Serialize(object value) => value switch
    {
        bool => value,
        int or long or double => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) != 0,
        _ => throw new GraphQLException($"Boolean cannot represent a non boolean value: {ScalarText.Show(value)}"),
    };
}
