using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using OpenData.GraphQL.Engine.Limits;

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

    /// <param name="json">The parameters as JSON.</param>
    /// <param name="what">Where they stand, for messages.</param>
    /// <param name="limits">How deep they may be.</param>
    /// <exception cref="BadHttpRequestException">It is no GraphQL request.</exception>
    public static RequestParameters Read(ReadOnlyMemory<byte> json, string what, GraphQLLimits limits)
    {
        var document = Parse(json, limits.MaxVariableDepth + 2, what, limits);
        try
        {
            return Read(document.RootElement, document, what);
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    /// <param name="root">The parameters.</param>
    /// <param name="owner">What they are part of.</param>
    /// <param name="what">Where they stand, for messages.</param>
    /// <exception cref="BadHttpRequestException">A parameter is missing or malformed.</exception>
    public static RequestParameters Read(JsonElement root, JsonDocument owner, string what)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            throw new BadHttpRequestException("Batches of requests are not accepted.");
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new BadHttpRequestException($"The {what} must be a JSON object.");
        }

        var extensions = CheckObject(root, "extensions");
        return Checked(
            new RequestParameters(
                Text(root, "query"), Text(root, "operationName"), CheckObject(root, "variables"), owner)
            {
                DocumentId = Text(root, "documentId"),
                Sha256Hash = HashOf(extensions),
                Extensions = extensions,
            },
            "property");
    }

    private static RequestParameters ReadQuery(HttpRequest request, GraphQLLimits limits)
    {
        var query = Value(request, "query");
        CheckLength(query?.Length ?? 0, limits);
        var variables = ParseObject(request, "variables", limits);
        using var extensions = ParseObject(request, "extensions", limits);
        return Checked(
            new RequestParameters(query, Value(request, "operationName"), variables?.RootElement ?? default, variables)
            {
                DocumentId = Value(request, "documentId"),
                Sha256Hash = HashOf(extensions?.RootElement ?? default),
            },
            "parameter");
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
        return Read(await ReadAllAsync(request, limits, cancellationToken), "body", limits);
    }

    private static RequestParameters Checked(RequestParameters parameters, string what) =>
        parameters.Query is not null || parameters.DocumentId is not null || parameters.Sha256Hash is not null
            ? parameters
            : throw new BadHttpRequestException($"The {what} \"query\" is missing.");

    private static string? HashOf(JsonElement extensions) =>
        extensions.ValueKind == JsonValueKind.Object
        && extensions.TryGetProperty("persistedQuery", out var persisted)
        && persisted.ValueKind == JsonValueKind.Object
        && persisted.TryGetProperty("sha256Hash", out var hash)
        && hash.ValueKind == JsonValueKind.String
            ? hash.GetString()
            : null;

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
            throw RequestLimitException.Bytes(
                "The request", nameof(GraphQLLimits.MaxRequestBytes), limits.MaxRequestBytes);
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

    private static JsonDocument? ParseObject(HttpRequest request, string name, GraphQLLimits limits)
    {
        if (Value(request, name) is not { } text)
        {
            return null;
        }

        var document = Parse(
            Encoding.UTF8.GetBytes(text), limits.MaxVariableDepth + 1, $"parameter \"{name}\"", limits);
        if (document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null)
        {
            return document;
        }

        document.Dispose();
        throw new BadHttpRequestException($"The parameter \"{name}\" must be a JSON object.");
    }

    /// <summary>Deep JSON is refused while it is parsed: a document of it would take time that grows with the square of its
    /// depth.</summary>
    private static JsonDocument Parse(ReadOnlyMemory<byte> json, int maxDepth, string what, GraphQLLimits limits)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = maxDepth });
        }
        catch (JsonException failure)
        {
            throw IsDeeper(json.Span, maxDepth)
                ? LimitErrors.VariableDepth(limits.MaxVariableDepth)
                : new BadHttpRequestException($"The {what} is not valid JSON.", failure);
        }
    }

    private static bool IsDeeper(ReadOnlySpan<byte> json, int maxDepth)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= maxDepth
                    && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // Something else is wrong with it, and comes first.
        }

        return false;
    }
}
