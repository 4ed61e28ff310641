using Microsoft.AspNetCore.Http;
using OpenData.GraphQL.Engine.Transport.Streams;

namespace OpenData.GraphQL.Engine.Transport;

/// <summary>Tells by a request's method and headers which transport it speaks.</summary>
internal sealed class EndpointDispatch(
    HttpRequestHandler plain, EventStreamHandler events, SingleConnectionHandler single, SocketHandler sockets)
{
    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            await ChooseAsync(http);
        }
        catch (BadHttpRequestException refused) when (!http.Response.HasStarted)
        {
            await HttpRequestHandler.RefuseAsync(http, refused.StatusCode, HttpRequestHandler.ErrorOf(refused));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    private Task ChooseAsync(HttpContext http)
    {
        var request = http.Request;
        if (http.WebSockets.IsWebSocketRequest)
        {
            return sockets.HandleAsync(http);
        }

        if (SingleConnectionHandler.IsReservation(request))
        {
            return single.ReserveAsync(http);
        }

        if (!HttpMethods.IsPut(request.Method) && SingleConnectionHandler.TokenOf(request) is { } token)
        {
            return single.HandleAsync(http, token);
        }

        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsPost(request.Method))
        {
            return ResponseMediaType.WantsEvents(request) ? events.HandleAsync(http) : plain.HandleAsync(http);
        }

        http.Response.Headers.Allow = "GET, POST";
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }
}
