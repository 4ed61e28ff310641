using Microsoft.AspNetCore.Http;
using OpenData.GraphQL.Engine.Execution.Planning;
using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Transport.Streams;

/// <summary>The distinct connections of the graphql-sse protocol: a request that accepts <c>text/event-stream</c> is answered
/// by <c>next</c> events and one <c>complete</c>. A document that is refused is a <c>next</c> event too, as the protocol asks:
/// a browser's EventSource could not read another status.</summary>
internal sealed class EventStreamHandler(
    GraphQLExecutor executor,
    RequestedDocuments documents,
    GraphQLLimits limits,
    GraphQLStreamOptions options,
    ConnectionLimit connections,
    StreamClock clock)
{
    public async Task HandleAsync(HttpContext http)
    {
        using var parameters = await RequestReader.ReadAsync(http.Request, limits, http.RequestAborted);
        var prepared = await documents.FindAsync(parameters, http.RequestAborted);
        if (HttpMethods.IsGet(http.Request.Method)
            && prepared.Examine(parameters.OperationName, out var kind).Count == 0
            && kind == OperationKind.Mutation)
        {
            http.Response.Headers.Allow = "POST";
            await HttpRequestHandler.RefuseAsync(
                http,
                StatusCodes.Status405MethodNotAllowed,
                StreamErrors.BadRequest("GET executes queries and subscriptions only; send a mutation by POST."));
            return;
        }

        if (!connections.TryEnter())
        {
            await HttpRequestHandler.RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, connections.Error());
            return;
        }

        using var ended = clock.LinkToEnd(http);
        try
        {
            await using var writer = await EventStreamWriter.StartAsync(
                http.Response, options.KeepAlive, clock.Time, ended.Token);
            await RespondAsync(http, parameters, prepared, writer, ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
        finally
        {
            connections.Leave();
        }
    }

    private async Task RespondAsync(
        HttpContext http,
        RequestParameters parameters,
        PreparedDocument prepared,
        EventStreamWriter writer,
        CancellationToken cancellationToken)
    {
        var response = prepared.Errors.Count > 0
            ? GraphQLResponse.Refused(prepared.Errors)
            : await executor.SubscribeAsync(
                prepared, parameters.ToRequest(prepared, http), http.RequestServices, cancellationToken);
        if (response.Refusal is { } refusal)
        {
            await writer.SendAsync("next", refusal.WriteTo);
        }

        try
        {
            await foreach (var result in response.Results)
            {
                await writer.SendAsync("next", result.WriteTo);
            }
        }
        catch (GraphQLException failure)
        {
            await writer.SendAsync("next", GraphQLResult.Refused(failure.Errors).WriteTo);
        }

        await writer.SendAsync("complete", null);
    }
}
