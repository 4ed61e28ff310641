using System.Net.WebSockets;
using System.Text;

namespace OpenData.GraphQL.Engine.Transport.Streams;

/// <summary>Why a WebSocket is closed: the codes of the protocol graphql-transport-ws
/// (https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md).</summary>
internal static class SocketClose
{
    public const WebSocketCloseStatus BadMessage = (WebSocketCloseStatus)4400;

    public const WebSocketCloseStatus Unauthorized = (WebSocketCloseStatus)4401;

    public const WebSocketCloseStatus UnknownProtocol = (WebSocketCloseStatus)4406;

    public const WebSocketCloseStatus InitialisationTimeout = (WebSocketCloseStatus)4408;

    public const WebSocketCloseStatus DuplicateOperation = (WebSocketCloseStatus)4409;

    public const WebSocketCloseStatus TooManyInitialisations = (WebSocketCloseStatus)4429;

    /// <summary>Bytes of a reason that a close frame has room for (RFC 6455, section 5.5).</summary>
    private const int MaxReasonBytes = 123;

    /// <summary>The reason, cut to what a close frame takes.</summary>
    public static string? Reason(string? reason)
    {
        while (reason is not null && Encoding.UTF8.GetByteCount(reason) > MaxReasonBytes)
        {
            var end = Math.Min(reason.Length - 1, MaxReasonBytes);
            reason = reason[..(char.IsHighSurrogate(reason[end - 1]) ? end - 1 : end)];
        }

        return reason;
    }
}
