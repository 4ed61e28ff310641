using System.Buffers;
using System.Text.Json;

namespace OpenData.GraphQL.Engine.Transport.Streams;

/// <summary>Reads the parts of a message of the protocol graphql-transport-ws.</summary>
internal static class SocketMessage
{
    /// <returns>Null when it is no JSON object.</returns>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> text)
    {
        try
        {
            var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string? TypeOf(JsonElement message) => Text(message, "type");

    /// <returns>Null when it is missing or empty.</returns>
    public static string? IdOf(JsonElement message) => Text(message, "id") is { Length: > 0 } id ? id : null;

    public static JsonElement PayloadOf(JsonElement message) =>
        message.TryGetProperty("payload", out var payload) ? payload : default;

    public static bool HasObjectOrNothing(JsonElement message, string name) =>
        !message.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Object or JsonValueKind.Null;

    /// <summary>The errors of a result alone, which is what an <c>error</c> message carries.</summary>
    public static void WriteErrors(IBufferWriter<byte> output, GraphQLResult failure)
    {
        var whole = new ArrayBufferWriter<byte>();
        failure.WriteTo(whole);
        using var json = JsonDocument.Parse(whole.WrittenMemory);
        using var writer = new Utf8JsonWriter(output);
        json.RootElement.GetProperty("errors").WriteTo(writer);
    }

    private static string? Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
