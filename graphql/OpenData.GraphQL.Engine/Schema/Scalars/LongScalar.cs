using System.Globalization;

namespace OpenData.GraphQL.Engine.Schema;

internal sealed class LongScalar() : ScalarType(
    "Long", "A signed whole number of 64 bits, written as a JSON number.")
{
    public override object? Parse(ScalarInput input) =>
        input.Kind == ScalarInputKind.WholeNumber
        && long.TryParse(input.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : throw new GraphQLException($"Long cannot represent value: {input}");

    public override object? Serialize(object value) => value is sbyte or byte or short or ushort or int or uint or long
        ? value
        : throw new GraphQLException($"Long cannot represent value: {ScalarText.Show(value)}");
}
