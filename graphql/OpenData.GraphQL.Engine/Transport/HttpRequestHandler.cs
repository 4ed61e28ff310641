using System.Globalization;
using Microsoft.AspNetCore.Http;
using OpenData.GraphQL.Engine.Execution.Planning;
using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Transport;

/// <summary>From an HTTP request to its answer. A request that is well formed but cannot be executed is 400, or 200
/// where the client accepts only <c>application/json</c>; once execution began it is 200, or
/// what the host has chosen for a failure that it knows and that left no data.</summary>
internal sealed class HttpRequestHandler(GraphQLExecutor executor, GraphQLLimits limits)
{
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
            using var parameters = await RequestReader.ReadAsync(http.Request, limits, http.RequestAborted);
            await AnswerAsync(http, parameters, mediaType);
        }
        catch (BadHttpRequestException refused)
        {
            await WriteAsync(http, GraphQLResult.Refused([ErrorOf(refused)]), mediaType, refused.StatusCode);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    /// <summary>Answers a request that no operation came of.</summary>
    public static Task RefuseAsync(HttpContext http, int status, params IReadOnlyList<GraphQLError> errors) =>
        WriteAsync(http, GraphQLResult.Refused(errors), ResponseMediaType.Json, status);

    public static GraphQLError ErrorOf(BadHttpRequestException refused) => new GraphQLError(refused.Message).WithCode(
        refused.StatusCode == StatusCodes.Status413PayloadTooLarge ? ErrorCodes.LimitExceeded : ErrorCodes.BadRequest);

    private async Task AnswerAsync(HttpContext http, RequestParameters parameters, string mediaType)
    {
        var refusedStatus = mediaType == ResponseMediaType.Json
            ? StatusCodes.Status200OK
            : StatusCodes.Status400BadRequest;
        var prepared = executor.Prepare(parameters.Query);
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

        var executedStatus = result.Failure?.StatusCode ?? StatusCodes.Status200OK;
        await WriteAsync(http, result, mediaType, result.IsExecuted ? executedStatus : refusedStatus);
    }

    private ValueTask<GraphQLResult> ExecuteAsync(
        HttpContext http, PreparedDocument prepared, OperationDefinitionNode operation, RequestParameters parameters)
    {
        var request = new GraphQLRequest(parameters.Query, parameters.OperationName, parameters.Variables)
        {
            HttpContext = http,
        };
        return executor.ExecuteAsync(prepared, operation, request, http.RequestServices, http.RequestAborted);
    }

    private static async Task WriteAsync(HttpContext http, GraphQLResult result, string mediaType, int status)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = mediaType + "; charset=utf-8";
        response.Headers.Append("Vary", "Accept");
        result.WriteTo(response.BodyWriter);
        await response.BodyWriter.FlushAsync(http.RequestAborted);
    }
}
