using System.Text.Json;

namespace OpenData.GraphQL.Engine.Execution.Direct;

/// <summary>Writes what scalars have serialized.</summary>
internal static class JsonValues
{
    public static void Write(JsonOutput output, object? value)
    {
        switch (value)
        {
            case null:
                output.WriteNull();
                break;
            case string text:
                output.WriteString(text);
                break;
            case bool flag:
                output.WriteBoolean(flag);
                break;
            case int number:
                output.WriteNumber(number);
                break;
            case long number:
                output.WriteNumber(number);
                break;
            case double number:
                output.WriteNumber(number);
                break;
            default:
                using (var writer = new Utf8JsonWriter(output, GraphQLResult.WriterOptions))
                {
                    ResultWriter.WriteValue(writer, value);
                }

                break;
        }
    }
}
