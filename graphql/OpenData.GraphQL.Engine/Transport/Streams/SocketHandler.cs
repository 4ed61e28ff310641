using Microsoft.AspNetCore.Http;

namespace OpenData.GraphQL.Engine.Transport.Streams;

/// <summary>Accepts WebSockets of the protocol graphql-transport-ws. A browser sends cookies with a WebSocket of any page and
/// asks no one first, so the page must come from this very host.</summary>
internal sealed class SocketHandler(
    GraphQLExecutor executor,
    RequestedDocuments documents,
    GraphQLLimits limits,
    GraphQLStreamOptions options,
    ConnectionLimit connections,
    StreamClock clock)
{
    private const string Protocol = "graphql-transport-ws";

    public async Task HandleAsync(HttpContext http)
    {
        if (!IsSameSite(http.Request))
        {
            await HttpRequestHandler.RefuseAsync(
                http,
                StatusCodes.Status403Forbidden,
                StreamErrors.BadRequest("A page of another origin must not open a WebSocket here."));
            return;
        }

        if (!connections.TryEnter())
        {
            await HttpRequestHandler.RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, connections.Error());
            return;
        }

        try
        {
            var isKnown = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
            using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
            {
                SubProtocol = isKnown ? Protocol : null,
                KeepAliveInterval = options.KeepAlive,
                KeepAliveTimeout = options.KeepAlive * 2,
            });
            using var connection = new SocketConnection(socket, http, executor, documents, limits, options, clock);
            await connection.RunAsync(isKnown);
        }
        finally
        {
            connections.Leave();
        }
    }

    private static bool IsSameSite(HttpRequest request)
    {
        if (request.Headers.Origin is not [{ } text, ..])
        {
            return true; // No browser.
        }

        // A proxy may speak TLS for this host, so the scheme, and with it a port that is not written, may differ.
        return Uri.TryCreate(text, UriKind.Absolute, out var origin)
            && string.Equals(origin.IdnHost, request.Host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
            && origin.Port == (request.Host.Port ?? (origin.Scheme == "https" ? 443 : 80));
    }
}
