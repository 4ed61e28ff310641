using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Transport.Streams;

/// <summary>The single connection mode of the graphql-sse protocol, for browsers that open six connections at most: PUT
/// reserves an event stream and answers its token, a request for events with the token listens, POST starts operations and
/// DELETE ends them. Who has the token speaks for the client that listens.</summary>
internal sealed class SingleConnectionHandler(
    GraphQLExecutor executor,
    RequestedDocuments documents,
    GraphQLLimits limits,
    GraphQLStreamOptions options,
    ConnectionLimit connections,
    StreamClock clock)
{
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";

    private readonly ConcurrentDictionary<string, ReservedStream> _streams = new(StringComparer.Ordinal);

    public static bool IsReservation(HttpRequest request) =>
        HttpMethods.IsPut(request.Method) && request.ContentType is null && request.ContentLength is null or 0;

    /// <returns>Null when the request belongs to no reserved stream.</returns>
    public static string? TokenOf(HttpRequest request) =>
        request.Headers[TokenHeader] is [{ Length: > 0 } header, ..] ? header
        : request.Query["token"] is [{ Length: > 0 } parameter, ..] ? parameter
        : null;

    public async Task ReserveAsync(HttpContext http)
    {
        if (!connections.TryEnter())
        {
            await HttpRequestHandler.RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, connections.Error());
            return;
        }

        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _streams[token] = new ReservedStream(executor, documents, options, clock.Time, () => _ = RemoveAsync(token));
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(token, http.RequestAborted);
    }

    public async Task HandleAsync(HttpContext http, string token)
    {
        if (!_streams.TryGetValue(token, out var stream))
        {
            await RefuseAsync(http, StatusCodes.Status404NotFound, "There is no stream with this token.");
        }
        else if (HttpMethods.IsDelete(http.Request.Method))
        {
            await StopAsync(http, stream);
        }
        else if (ResponseMediaType.WantsEvents(http.Request))
        {
            await ListenAsync(http, token, stream);
        }
        else
        {
            await StartAsync(http, stream);
        }
    }

    private async Task ListenAsync(HttpContext http, string token, ReservedStream stream)
    {
        if (!stream.TryTake())
        {
            await RefuseAsync(http, StatusCodes.Status409Conflict, "Somebody listens to this stream already.");
            return;
        }

        using var ended = clock.LinkToEnd(http);
        try
        {
            await using var writer = await EventStreamWriter.StartAsync(
                http.Response, options.KeepAlive, clock.Time, ended.Token);
            stream.Connect(writer, http);
            var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = ended.Token.Register(gone.SetResult);
            await gone.Task;
            await RemoveAsync(token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // It was gone before it began.
        }
        finally
        {
            await RemoveAsync(token);
        }
    }

    private async Task StartAsync(HttpContext http, ReservedStream stream)
    {
        var parameters = await RequestReader.ReadAsync(http.Request, limits, http.RequestAborted);
        var isKept = false;
        try
        {
            var prepared = await documents.FindAsync(parameters, http.RequestAborted);
            var errors = prepared.Examine(parameters.OperationName, out var kind);
            if (errors.Count > 0)
            {
                await HttpRequestHandler.RefuseAsync(http, StatusCodes.Status400BadRequest, errors);
                return;
            }

            if (kind == OperationKind.Mutation && HttpMethods.IsGet(http.Request.Method))
            {
                http.Response.Headers.Allow = "POST";
                await RefuseAsync(http, StatusCodes.Status405MethodNotAllowed, "Send a mutation by POST.");
                return;
            }

            if (IdOf(parameters) is not { } id)
            {
                await RefuseAsync(
                    http, StatusCodes.Status400BadRequest, "The text \"extensions.operationId\" is missing.");
                return;
            }

            var outcome = await stream.StartAsync(id, parameters, http.RequestAborted);
            isKept = outcome == OperationStart.Started;
            await AnswerAsync(http, outcome);
        }
        finally
        {
            if (!isKept)
            {
                parameters.Dispose();
            }
        }
    }

    private Task AnswerAsync(HttpContext http, OperationStart outcome)
    {
        switch (outcome)
        {
            case OperationStart.Started:
                http.Response.StatusCode = StatusCodes.Status202Accepted;
                return Task.CompletedTask;
            case OperationStart.Duplicate:
                return RefuseAsync(http, StatusCodes.Status409Conflict, "An operation with this id is running.");
            case OperationStart.TooMany:
                var limit = options.MaxOperationsPerConnection;
                return HttpRequestHandler.RefuseAsync(http, StatusCodes.Status429TooManyRequests, StreamErrors.Limit(
                    nameof(GraphQLStreamOptions.MaxOperationsPerConnection), limit, $"{limit} operations are running"));
            default:
                return RefuseAsync(http, StatusCodes.Status404NotFound, "There is no stream with this token.");
        }
    }

    private static Task StopAsync(HttpContext http, ReservedStream stream)
    {
        if (http.Request.Query["operationId"] is not [{ Length: > 0 } id, ..])
        {
            return RefuseAsync(http, StatusCodes.Status400BadRequest, "The parameter \"operationId\" is missing.");
        }

        stream.Operations.Stop(id);
        return Task.CompletedTask;
    }

    private async Task RemoveAsync(string token)
    {
        if (_streams.TryRemove(token, out var stream))
        {
            connections.Leave();
            await stream.DisposeAsync();
        }
    }

    private static string? IdOf(RequestParameters parameters) =>
        parameters.Extensions.ValueKind == JsonValueKind.Object
        && parameters.Extensions.TryGetProperty("operationId", out var id)
        && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;

    private static Task RefuseAsync(HttpContext http, int status, string message) =>
        HttpRequestHandler.RefuseAsync(http, status, StreamErrors.BadRequest(message));
}
