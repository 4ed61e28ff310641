using System.Globalization;

namespace OpenData.GraphQL.Engine.Schema;

internal sealed class IntScalar() : ScalarType(
    "Int",
    "The `Int` scalar type represents non-fractional signed whole numeric values. "
    + "Int can represent values between -(2^31) and 2^31 - 1.")
{
    private static readonly object[] Small = [.. Enumerable.Range(0, 256).Select(i => (object)i)];

    public override object? Parse(ScalarInput input)
    {
        var text = input.Text;
        switch (input.Kind)
        {
            case ScalarInputKind.WholeNumber:
                return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                    ? Box(whole)
                    : throw OutOfRange(text!);
            // In JSON 3.0 and 3 are the same number; in GraphQL they are not.
            case ScalarInputKind.Number when !input.IsLiteral
                && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && Math.Floor(number) == number:
                return number is >= int.MinValue and <= int.MaxValue ? Box((int)number) : throw OutOfRange(text!);
            default:
                throw new GraphQLException($"Int cannot represent non-integer value: {input}");
        }
    }

    public override object? Serialize(object value)
    {
        switch (value)
        {
            case int or short or byte or sbyte or ushort:
                return value;
            case long or uint or ulong:
                var wide = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
                return wide is >= int.MinValue and <= int.MaxValue
                    ? (int)wide
                    : throw OutOfRange(wide.ToString(CultureInfo.InvariantCulture));
            case bool flag:
                return flag ? 1 : 0;
            case double or float or decimal:
                var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                if (Math.Floor(number) == number)
                {
                    return number is >= int.MinValue and <= int.MaxValue
                        ? (int)number
                        : throw OutOfRange(number.ToString(CultureInfo.InvariantCulture));
                }

                break;
        }

        throw new GraphQLException($"Int cannot represent non-integer value: {ScalarText.Show(value)}");
    }

    private static object Box(int value) => (uint)value < (uint)Small.Length ? Small[value] : value;

    private static GraphQLException OutOfRange(string text) =>
        new($"Int cannot represent non 32-bit signed integer value: {text}");
}
