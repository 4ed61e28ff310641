using System.Globalization;

namespace OpenData.GraphQL.Engine.Schema;

internal sealed class DecimalScalar() : ScalarType(
    "Decimal", "A decimal number of up to 28 digits, written as a JSON number.")
{
    public override object? Parse(ScalarInput input) =>
        input.Kind is ScalarInputKind.WholeNumber or ScalarInputKind.Number
        && decimal.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new GraphQLException($"Decimal cannot represent value: {input}");

    public override object? Serialize(object value) => value is decimal or int or long or double
        ? value
        : throw new GraphQLException($"Decimal cannot represent value: {ScalarText.Show(value)}");
}
