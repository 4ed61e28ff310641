using System.Buffers;
using System.Text.Json;

namespace OpenData.GraphQL.Engine.Transport.Streams;

/// <summary>Writes messages of a connection that carries many operations: <c>{"id", "type"?, "payload"?}</c>.</summary>
internal static class OperationMessage
{
    /// <param name="output">Gets the UTF-8 JSON.</param>
    /// <param name="id">The client's name for the operation.</param>
    /// <param name="type">Empty to leave it out.</param>
    /// <param name="writePayload">Null to leave the payload out.</param>
    public static void Write(
        IBufferWriter<byte> output, string id, ReadOnlySpan<byte> type, Action<IBufferWriter<byte>>? writePayload)
    {
        output.Write("{\"id\":\""u8);
        output.Write(JsonEncodedText.Encode(id).EncodedUtf8Bytes);
        output.Write("\""u8);
        if (!type.IsEmpty)
        {
            output.Write(",\"type\":\""u8);
            output.Write(type);
            output.Write("\""u8);
        }

        if (writePayload is not null)
        {
            output.Write(",\"payload\":"u8);
            writePayload(output);
        }

        output.Write("}"u8);
    }
}
