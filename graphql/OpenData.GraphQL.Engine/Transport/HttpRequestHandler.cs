using System.Globalization;
using Microsoft.AspNetCore.Http;
using OpenData.GraphQL.Engine.Execution.Planning;
using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Transport;

/// <summary>From an HTTP request to its answer. A request that is well formed but cannot be executed is 400, or 200
/// where the client accepts only <c>application/json</c>; once execution began it is 200, or
/// what the host has chosen for a failure that it knows and that left no data.</summary>
internal sealed class HttpRequestHandler(
    GraphQLExecutor executor, GraphQLLimits limits, RequestedDocuments documents, GraphQLHttpOptions options)
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
            using var parameters = HttpMethods.IsGet(http.Request.Method)
                ? RequestReader.ReadQuery(http.Request, limits)
                : await RequestReader.ReadBodyAsync(http.Request, limits, http.RequestAborted);
            await AnswerAsync(http, parameters, mediaType);
        }
        catch (BadHttpRequestException refused)
        {
            var error = new GraphQLError(refused.Message).WithCode(
                refused.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? ErrorCodes.LimitExceeded
                    : ErrorCodes.BadRequest);
            await WriteAsync(http, GraphQLResult.Refused([error]), mediaType, refused.StatusCode);
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
        if (result.Failure?.StatusCode is { } failed && (result.IsExecuted || mediaType != ResponseMediaType.Json))
        {
            status = failed;
        }

        await WriteAsync(http, result, mediaType, status);
    }

    private ValueTask<GraphQLResult> ExecuteAsync(
        HttpContext http, PreparedDocument prepared, OperationDefinitionNode operation, RequestParameters parameters)
    {
        var request = new GraphQLRequest(prepared.Document!.Source.Text, parameters.OperationName, parameters.Variables)
        {
            HttpContext = http,
        };
        return executor.ExecuteAsync(prepared, operation, request, http.RequestServices, http.RequestAborted);
    }

    private static int RefusedStatus(string mediaType) =>
        mediaType == ResponseMediaType.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;

    private async Task WriteAsync(HttpContext http, GraphQLResult result, string mediaType, int status)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = mediaType + "; charset=utf-8";
        response.Headers.Append("Vary", "Accept");
        if (HttpMethods.IsGet(http.Request.Method))
        {
            await ConditionalAnswer.WriteAsync(http, result, options.PublicMaxAge);
            return;
        }

        result.WriteTo(response.BodyWriter);
        await response.BodyWriter.FlushAsync(http.RequestAborted);
    }
}
