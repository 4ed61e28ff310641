using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using OpenData.GraphQL.Engine.Language;

namespace OpenData.GraphQL.Engine.Coercion;

/// <summary>Prints a variable's value for an error message, in the notation of GraphQL literals. A message does not repeat
/// a large value: it ends in an ellipsis.</summary>
internal static class JsonText
{
    private const int MaxLength = 1_000;

    public static string Print(JsonElement value)
    {
        var builder = new StringBuilder();
        Append(builder, value, 0);
        if (builder.Length > MaxLength)
        {
            builder.Length = MaxLength;
            builder.Append('…');
        }

        return builder.ToString();
    }

    private static void Append(StringBuilder builder, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                builder.Append(ValuePrinter.Quote(Shortened(value)));
                break;
            case JsonValueKind.Array:
                AppendItems(builder, value, depth);
                break;
            case JsonValueKind.Object:
                AppendFields(builder, value, depth);
                break;
            case JsonValueKind.Undefined:
                builder.Append("null");
                break;
            default:
                builder.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendItems(StringBuilder builder, JsonElement value, int depth)
    {
        if (depth > 2)
        {
            builder.Append("[Array]");
            return;
        }

        builder.Append('[');
        var count = 0;
        foreach (var item in value.EnumerateArray())
        {
            // A message shall not repeat a whole list.
            if (count == 10)
            {
                builder.Append(CultureInfo.InvariantCulture, $", ... {value.GetArrayLength() - 10} more items");
                break;
            }

            builder.Append(count++ == 0 ? "" : ", ");
            Append(builder, item, depth + 1);
        }

        builder.Append(']');
    }

    private static void AppendFields(StringBuilder builder, JsonElement value, int depth)
    {
        if (depth > 2)
        {
            builder.Append("[Object]");
            return;
        }

        var first = true;
        foreach (var property in value.EnumerateObject())
        {
            if (builder.Length > MaxLength)
            {
                return;
            }

            builder.Append(first ? "{ " : ", ").Append(property.Name).Append(": ");
            first = false;
            Append(builder, property.Value, depth + 1);
        }

        builder.Append(first ? "{}" : " }");
    }

    // The beginning of a very long string as it was sent, without reading the rest.
    private static string Shortened(JsonElement text)
    {
        var raw = JsonMarshal.GetRawUtf8Value(text);
        return raw.Length > 4 * MaxLength ? Encoding.UTF8.GetString(raw[1..MaxLength]) : text.GetString()!;
    }
}
