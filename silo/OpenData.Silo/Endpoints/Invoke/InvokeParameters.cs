using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace OpenData.Silo.Endpoints.Invoke;

/// <summary>Reads the parameters of a call from the query and, for POST, from a form or a JSON object.</summary>
internal static class InvokeParameters
{
    private const int MostBodyBytes = 64 * 1024;

    /// <summary>All parameters by name.</summary>
    /// <exception cref="InvokeRefusedException">One is given twice, or the body cannot be read.</exception>
    public static async Task<Dictionary<string, string>> Read(HttpRequest request)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(parameters, request.Query);
        if (!HttpMethods.IsPost(request.Method) || request.ContentLength == 0 || request.ContentType is null)
        {
            return parameters;
        }

        try
        {
            if (request.HasFormContentType)
            {
                request.Body = await Body(request);
                Add(parameters, await request.ReadFormAsync(request.HttpContext.RequestAborted));
            }
            else if (request.HasJsonContentType())
            {
                AddJson(parameters, await Body(request));
            }
            else
            {
                throw Unreadable();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException or BadHttpRequestException
            or InvalidOperationException) // The last: JSON by the grammar, but a string in it is half a character.
        {
            throw Unreadable();
        }

        return parameters;
    }

    /// <summary>The whole body. It need not say how long it is, so the limit is kept while reading.</summary>
    /// <exception cref="InvokeRefusedException">It is too long.</exception>
    public static async Task<MemoryStream> Body(HttpRequest request)
    {
        var buffer = new byte[MostBodyBytes + 1];
        var length = request.ContentLength > MostBodyBytes
            ? buffer.Length
            : await request.Body.ReadAtLeastAsync(
                buffer, buffer.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        return length <= MostBodyBytes ? new MemoryStream(buffer, 0, length) : throw Unreadable();
    }

    private static void Add(Dictionary<string, string> parameters, IEnumerable<KeyValuePair<string, StringValues>> given)
    {
        foreach (var (name, values) in given)
        {
            foreach (var value in values)
            {
                Add(parameters, name, value ?? "");
            }
        }
    }

    private static void Add(Dictionary<string, string> parameters, string name, string value)
    {
        if (!parameters.TryAdd(name, value))
        {
            throw new InvokeRefusedException(InvokeErrors.RepeatedParameter, InvokeRequest.Shown(name));
        }
    }

    private static void AddJson(Dictionary<string, string> parameters, MemoryStream json)
    {
        using var body = JsonDocument.Parse(json);
        if (body.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw Unreadable();
        }

        foreach (var member in body.RootElement.EnumerateObject())
        {
            Add(parameters, member.Name, member.Value.ValueKind switch
            {
                JsonValueKind.String => member.Value.GetString()!,
                JsonValueKind.Number => member.Value.GetRawText(),
                JsonValueKind.Null => "",
                _ => throw Unreadable(),
            });
        }
    }

    private static InvokeRefusedException Unreadable() =>
        new(InvokeErrors.UnreadableBody, MostBodyBytes.ToString(CultureInfo.InvariantCulture));
}
