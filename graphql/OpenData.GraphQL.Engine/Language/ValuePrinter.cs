using System.Globalization;
using System.Text;
using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Language;

/// <summary>Prints literals in GraphQL syntax on one line.</summary>
internal static class ValuePrinter
{
    public static string Print(ValueNode value)
    {
        var builder = new StringBuilder();
        Append(builder, value);
        return builder.ToString();
    }

    public static string Quote(string text)
    {
        var builder = new StringBuilder();
        AppendQuoted(builder, text);
        return builder.ToString();
    }

    private static void Append(StringBuilder builder, ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                builder.Append('$').Append(variable.Name);
                break;
            case NullValueNode:
                builder.Append("null");
                break;
            case IntValueNode number:
                builder.Append(number.Text);
                break;
            case FloatValueNode number:
                builder.Append(number.Text);
                break;
            case StringValueNode text:
                AppendQuoted(builder, text.Value);
                break;
            case BooleanValueNode boolean:
                builder.Append(boolean.Value ? "true" : "false");
                break;
            case EnumValueNode name:
                builder.Append(name.Name);
                break;
            case ListValueNode list:
                builder.Append('[');
                for (var i = 0; i < list.Items.Count; i++)
                {
                    builder.Append(i == 0 ? "" : ", ");
                    Append(builder, list.Items[i]);
                }

                builder.Append(']');
                break;
            case ObjectValueNode map:
                builder.Append("{ ");
                for (var i = 0; i < map.Fields.Count; i++)
                {
                    builder.Append(i == 0 ? "" : ", ").Append(map.Fields[i].Name.Value).Append(": ");
                    Append(builder, map.Fields[i].Value);
                }

                builder.Append(" }");
                break;
        }
    }

    private static void AppendQuoted(StringBuilder builder, string text)
    {
        builder.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => builder.Append("\\\""),
                '\\' => builder.Append("\\\\"),
                '\b' => builder.Append("\\b"),
                '\f' => builder.Append("\\f"),
                '\n' => builder.Append("\\n"),
                '\r' => builder.Append("\\r"),
                '\t' => builder.Append("\\t"),
                < ' ' or (>= '\u007f' and <= '\u009f') =>
                    builder.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => builder.Append(c),
            };
        }

        builder.Append('"');
    }
}
