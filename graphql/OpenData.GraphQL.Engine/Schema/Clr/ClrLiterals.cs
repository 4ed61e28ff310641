using System.Collections;
using System.Globalization;
using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Schema.Clr;

/// <summary>Writes a C# default value as a literal of its GraphQL type.</summary>
internal static class ClrLiterals
{
    /// <summary>Null when the value has no literal, e.g. an object.</summary>
    public static ValueNode? Of(object? value, GraphQLType type)
    {
        switch (value)
        {
            case null:
                return null;
            case string text:
                return new StringValueNode(0, text);
            case bool flag:
                return new BooleanValueNode(0, flag);
            case Enum when type.Nullable is EnumType names:
                return new EnumValueNode(0, names.Serialize(value));
            case sbyte or byte or short or ushort or int or uint or long or ulong:
                return new IntValueNode(0, ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
            case double or float or decimal:
                var number = ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);
                return number.AsSpan().IndexOfAny('.', 'E') < 0
                    ? new IntValueNode(0, number)
                    : new FloatValueNode(0, number);
            case IEnumerable sequence when type.Nullable is ListType list:
                var items = sequence.Cast<object?>().Select(item => Of(item, list.Item)).ToList();
                return items.Contains(null) ? null : new ListValueNode(0, items!);
            default:
                return null;
        }
    }
}
