using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace OpenData.GraphQL.Engine.Transport;

/// <summary>Reads the request parameters from a query string or a JSON body.</summary>
internal static class RequestReader
{
    /// <exception cref="BadHttpRequestException">It is no GraphQL request; carries the status.</exception>
    public static async Task<RequestParameters> ReadAsync(
        HttpRequest request, GraphQLLimits limits, CancellationToken cancellationToken) =>
        HttpMethods.IsGet(request.Method)
            ? ReadQuery(request, limits)
            : await ReadBodyAsync(request, limits, cancellationToken);

    private static RequestParameters ReadQuery(HttpRequest request, GraphQLLimits limits)
    {
        var query = Value(request, "query") ?? throw new BadHttpRequestException("The parameter \"query\" is missing.");
        CheckLength(query.Length, limits);
        var variables = ParseObject(request, "variables");
        using var extensions = ParseObject(request, "extensions");
        return new RequestParameters(
            query, Value(request, "operationName"), variables?.RootElement ?? default, variables);
    }

    private static async Task<RequestParameters> ReadBodyAsync(
        HttpRequest request, GraphQLLimits limits, CancellationToken cancellationToken)
    {
        // Browsers send no JSON to another site without asking it first, so this is also the guard against CSRF.
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !type.Charset.Value!.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            throw new BadHttpRequestException(
                "The content type must be application/json in UTF-8.", StatusCodes.Status415UnsupportedMediaType);
        }

        CheckLength(request.ContentLength ?? 0, limits);
        var body = await ReadAllAsync(request, limits, cancellationToken);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body);
        }
        catch (JsonException failure)
        {
            throw new BadHttpRequestException("The body is not valid JSON.", failure);
        }

        try
        {
            return Read(document.RootElement, document);
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    /// <param name="root">The parameters.</param>
    /// <param name="owner">What they are part of.</param>
    /// <exception cref="BadHttpRequestException">A parameter is missing or malformed.</exception>
    public static RequestParameters Read(JsonElement root, JsonDocument owner)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            throw new BadHttpRequestException("Batches of requests are not accepted.");
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new BadHttpRequestException("The body must be a JSON object.");
        }

        var query = Text(root, "query") ?? throw new BadHttpRequestException("The property \"query\" is missing.");
        var extensions = CheckObject(root, "extensions");
        return new RequestParameters(query, Text(root, "operationName"), CheckObject(root, "variables"), owner)
        {
            Extensions = extensions,
        };
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAllAsync(
        HttpRequest request, GraphQLLimits limits, CancellationToken cancellationToken)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            CheckLength(read.Buffer.Length, limits);
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static void CheckLength(long length, GraphQLLimits limits)
    {
        if (length > limits.MaxRequestBytes)
        {
            throw new BadHttpRequestException(
                $"The request is larger than {limits.MaxRequestBytes} bytes, the limit "
                + $"{nameof(GraphQLLimits.MaxRequestBytes)}.",
                StatusCodes.Status413PayloadTooLarge);
        }
    }

    private static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw new BadHttpRequestException($"The property \"{name}\" must be a string.");
    }

    private static JsonElement CheckObject(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null or JsonValueKind.Object)
        {
            return value;
        }

        throw new BadHttpRequestException($"The property \"{name}\" must be a JSON object.");
    }

    private static string? Value(HttpRequest request, string name) =>
        request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    private static JsonDocument? ParseObject(HttpRequest request, string name)
    {
        if (Value(request, name) is not { } text)
        {
            return null;
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text);
        }
        catch (JsonException failure)
        {
            throw new BadHttpRequestException($"The parameter \"{name}\" is not valid JSON.", failure);
        }

        if (document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null)
        {
            return document;
        }

        document.Dispose();
        throw new BadHttpRequestException($"The parameter \"{name}\" must be a JSON object.");
    }
}
