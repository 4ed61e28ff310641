using System.Globalization;
using System.Text.Json;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Invoke.Parameters;

/// <summary>Reads the parameters of a call from the query and, for POST, from a form or a JSON object.</summary>
internal static class ParameterReader
{
    private const int MostBodyBytes = 64 * 1024;

    // More than any call has fields to name; what looks for repetitions looks at each pair.
    private const int MostParameters = 1000;

    /// <summary>All parameters; a list in JSON is a parameter given several times.</summary>
    /// <exception cref="InvokeRefusedException">The body cannot be read, or there are too many.</exception>
    public static ValueTask<CallParameters> Read(HttpRequest request)
    {
        var parameters = new CallParameters();
        foreach (var (name, values) in request.Query)
        {
            foreach (var value in values)
            {
                Add(parameters, name, value ?? "");
            }
        }

        return HttpMethods.IsPost(request.Method) && request.ContentLength != 0 && request.ContentType is not null
            ? new ValueTask<CallParameters>(ReadBody(request, parameters))
            : ValueTask.FromResult(parameters);
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

    private static async Task<CallParameters> ReadBody(HttpRequest request, CallParameters parameters)
    {
        try
        {
            if (request.HasFormContentType)
            {
                request.Body = await Body(request);
                foreach (var (name, values) in await request.ReadFormAsync(request.HttpContext.RequestAborted))
                {
                    foreach (var value in values)
                    {
                        Add(parameters, name, value ?? "");
                    }
                }
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

    private static void AddJson(CallParameters parameters, MemoryStream json)
    {
        using var body = JsonDocument.Parse(json);
        if (body.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw Unreadable();
        }

        foreach (var member in body.RootElement.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Array)
            {
                Add(parameters, member.Name, TextOf(member.Value));
                continue;
            }

            foreach (var element in member.Value.EnumerateArray())
            {
                Add(parameters, member.Name, TextOf(element));
            }
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Null => "",
        _ => throw Unreadable(),
    };

    private static void Add(CallParameters parameters, string name, string value)
    {
        if (parameters.All.Count >= MostParameters)
        {
            throw new InvokeRefusedException(InvokeErrors.TooManyParameters, MostParameters);
        }

        parameters.Add(name, value);
    }

    private static InvokeRefusedException Unreadable() =>
        new(InvokeErrors.UnreadableBody, MostBodyBytes.ToString(CultureInfo.InvariantCulture));
}
