using System.Globalization;

namespace OpenData.GraphQL.Engine.Schema;

internal sealed class StringScalar() : ScalarType(
    "String",
    "The `String` scalar type represents textual data, represented as UTF-8 character sequences. "
    + "The String type is most often used by GraphQL to represent free-form human-readable text.")
{
    public override object? Parse(ScalarInput input) => input.Kind == ScalarInputKind.Text
        ? input.Text
        : throw new GraphQLException($"String cannot represent a non string value: {input}");

    public override object? Serialize(object value) => value switch
    {
        string => value,
        bool flag => flag ? "true" : "false",
        char or Guid or Uri => value.ToString(),
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal =>
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new GraphQLException($"String cannot represent value: {ScalarText.Show(value)}"),
    };
}
