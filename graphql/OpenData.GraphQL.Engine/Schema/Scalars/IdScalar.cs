using System.Globalization;

namespace OpenData.GraphQL.Engine.Schema;

internal sealed class IdScalar() : ScalarType(
    "ID",
    "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. "
    + "The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. "
    + "When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be "
    + "accepted as an ID.")
{
    public override object? Parse(ScalarInput input)
    {
        switch (input.Kind)
        {
            case ScalarInputKind.Text or ScalarInputKind.WholeNumber:
                return input.Text;
            case ScalarInputKind.Number when !input.IsLiteral
                && decimal.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && decimal.Floor(number) == number:
                return decimal.Floor(number).ToString("0", CultureInfo.InvariantCulture);
            default:
                throw new GraphQLException(
                    $"ID cannot represent {(input.IsLiteral ? "a non-string and non-integer value" : "value")}: {input}");
        }
    }

    public override object? Serialize(object value) => value switch
    {
        string => value,
        Guid => value.ToString(),
        sbyte or byte or short or ushort or int or uint or long or ulong =>
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new GraphQLException($"ID cannot represent value: {ScalarText.Show(value)}"),
    };
}
