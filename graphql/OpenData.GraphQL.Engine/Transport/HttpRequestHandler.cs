using System.Globalization;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using OpenData.GraphQL.Engine.Execution.Direct;
using OpenData.GraphQL.Engine.Execution.Planning;
using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Limits;
using OpenData.GraphQL.Engine.Transport.Uploads;

namespace OpenData.GraphQL.Engine.Transport;

/// <summary>From an HTTP request to its answer. A request that is well formed but cannot be executed is 400, or 200
/// where the client accepts only <c>application/json</c>; once execution began it is 200, or
/// what the host has chosen for a failure that it knows and that left no data.</summary>
internal sealed class HttpRequestHandler(
    GraphQLExecutor executor,
    GraphQLLimits limits,
    RequestedDocuments documents,
    UploadReader? uploads,
    GraphQLHttpOptions options)
{
    private const string JsonContent = ResponseMediaType.Json + "; charset=utf-8";
    private const string GraphQLContent = ResponseMediaType.GraphQL + "; charset=utf-8";
    private const int PartLength = 32 * 1024;

    public async Task HandleAsync(HttpContext http)
    {
        var mediaType = ResponseMediaType.Choose(http.Request);
        if (mediaType is null)
        {
            http.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }

        try
        {
            using var parameters = uploads is not null && UploadReader.IsMultipart(http.Request)
                ? await uploads.ReadAsync(http)
                : await RequestReader.ReadAsync(http.Request, limits, http.RequestAborted);
            await AnswerAsync(http, parameters, mediaType);
        }
        catch (BadHttpRequestException refused)
        {
            await WriteAsync(http, GraphQLResult.Refused([ErrorOf(refused)]), mediaType, refused.StatusCode);
        }
        catch (GraphQLException refused)
        {
            await WriteAsync(http, GraphQLResult.Refused(refused.Errors), mediaType, RefusedStatus(mediaType));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    /// <summary>Answers a request that no operation came of.</summary>
    public static Task RefuseAsync(HttpContext http, int status, params IReadOnlyList<GraphQLError> errors) =>
        WriteAsync(http, GraphQLResult.Refused(errors), ResponseMediaType.Json, status, new GraphQLHttpOptions());

    public static GraphQLError ErrorOf(BadHttpRequestException refused) => refused is RequestLimitException limit
        ? LimitErrors.Create(limit.Name, limit.Allowed, limit.Message)
        : new GraphQLError(refused.Message).WithCode(
            refused.StatusCode == StatusCodes.Status413PayloadTooLarge ? ErrorCodes.LimitExceeded : ErrorCodes.BadRequest);

    private async Task AnswerAsync(HttpContext http, RequestParameters parameters, string mediaType)
    {
        var refusedStatus = RefusedStatus(mediaType);
        var prepared = await documents.FindAsync(parameters, http.RequestAborted);
        if (prepared.Errors.Count > 0)
        {
            await WriteAsync(http, GraphQLResult.Refused(prepared.Errors), mediaType, refusedStatus);
            return;
        }

        GraphQLResult result;
        try
        {
            var operation = prepared.SelectOperation(parameters.OperationName);
            if (HttpMethods.IsGet(http.Request.Method) && operation.Kind != OperationKind.Query)
            {
                http.Response.Headers.Allow = "POST";
                var error = new GraphQLError("GET executes queries only; send a mutation by POST.")
                    .WithCode(ErrorCodes.BadRequest);
                await WriteAsync(
                    http, GraphQLResult.Refused([error]), mediaType, StatusCodes.Status405MethodNotAllowed);
                return;
            }

            result = await ExecuteAsync(http, prepared, operation, parameters);
        }
        catch (GraphQLException refused)
        {
            result = GraphQLResult.Refused(refused.Errors);
        }

        if (result.Failure?.RetryAfter is { } time)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        var status = result.IsExecuted ? StatusCodes.Status200OK : refusedStatus;
        if (result.Failure?.StatusCode is { } failed
            && (result.IsExecuted || mediaType != ResponseMediaType.Json || failed == StatusCodes.Status429TooManyRequests))
        {
            status = failed;
        }

        await WriteAsync(http, result, mediaType, status);
    }

    private ValueTask<GraphQLResult> ExecuteAsync(
        HttpContext http, PreparedDocument prepared, OperationDefinitionNode operation, RequestParameters parameters)
    {
        var request = parameters.ToRequest(prepared, http);
        return executor.ExecuteAsync(prepared, operation, request, http.RequestServices, http.RequestAborted);
    }

    private static int RefusedStatus(string mediaType) =>
        mediaType == ResponseMediaType.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;

    private Task WriteAsync(HttpContext http, GraphQLResult result, string mediaType, int status) =>
        WriteAsync(http, result, mediaType, status, options);

    private static async Task WriteAsync(
        HttpContext http, GraphQLResult result, string mediaType, int status, GraphQLHttpOptions options)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = mediaType == ResponseMediaType.Json ? JsonContent : GraphQLContent;
        response.Headers.Append("Vary", "Accept");
        if (HttpMethods.IsGet(http.Request.Method))
        {
            await ConditionalAnswer.WriteAsync(http, result, options.PublicMaxAge);
            result.Release();
            return;
        }

        var body = new JsonOutput();
        try
        {
            result.WriteTo(body);
            result.Release();
            response.ContentLength = body.Length;
            await SendAsync(response.BodyWriter, body, http.RequestAborted);
        }
        finally
        {
            body.Release();
        }
    }

    /// <summary>Hands over one part after the other, each when the client has taken most of those before.</summary>
    private static async ValueTask SendAsync(PipeWriter writer, JsonOutput body, CancellationToken cancellationToken)
    {
        var isTaken = true;
        for (var start = 0; start < body.Length && isTaken; start += PartLength)
        {
            var part = body.Written(start, Math.Min(start + PartLength, body.Length));
            isTaken = !(await writer.WriteAsync(part, cancellationToken)).IsCompleted;
        }
    }
}
