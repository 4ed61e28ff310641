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

        if (request.ContentLength > MostBodyBytes)
        {
            throw Unreadable();
        }

        try
        {
            if (request.HasFormContentType)
            {
                Add(parameters, await request.ReadFormAsync(request.HttpContext.RequestAborted));
            }
            else if (request.HasJsonContentType())
            {
                await AddJson(parameters, request);
            }
            else
            {
                throw Unreadable();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException or BadHttpRequestException)
        {
            throw Unreadable();
        }

        return parameters;
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

    private static async Task AddJson(Dictionary<string, string> parameters, HttpRequest request)
    {
        using var limited = new MemoryStream();
        await request.Body.CopyToAsync(limited, request.HttpContext.RequestAborted);
        if (limited.Length > MostBodyBytes)
        {
            throw Unreadable();
        }

        limited.Position = 0;
        using var body = await JsonDocument.ParseAsync(limited, default, request.HttpContext.RequestAborted);
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
