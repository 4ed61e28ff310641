using System.Globalization;

namespace OpenData.GraphQL.Engine.Schema;

internal sealed class FloatScalar() : ScalarType(
    "Float",
    "The `Float` scalar type represents signed double-precision fractional values as specified by "
    + "[IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).")
{
    public override object? Parse(ScalarInput input)
    {
        if (input.Kind is ScalarInputKind.WholeNumber or ScalarInputKind.Number
            && double.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number))
        {
            return number;
        }

        throw new GraphQLException($"Float cannot represent non numeric value: {input}");
    }

    public override object? Serialize(object value) => value switch
    {
        double number when double.IsFinite(number) => value,
        float number when float.IsFinite(number) => value,
        int or long or short or byte or sbyte or ushort or uint or ulong or decimal => value,
        bool flag => flag ? 1 : 0,
        _ => throw new GraphQLException($"Float cannot represent non numeric value: {ScalarText.Show(value)}"),
    };
}
