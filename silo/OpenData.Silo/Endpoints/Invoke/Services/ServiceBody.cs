using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Services.Fields;

namespace OpenData.Silo.Endpoints.Invoke.Services;

/// <summary>Reads the parameters of a service from the body: a form, or a JSON object, in which an object is taken as its text.</summary>
internal static class ServiceBody
{
    private const int MostFields = 100;

    /// <summary>Adds what the body has.</summary>
    /// <param name="request">The request.</param>
    /// <param name="mostBytes">Of the body.</param>
    /// <param name="add">Takes name and value.</param>
    /// <param name="pastSmall">Told when the body is longer than <see cref="ServiceEndpoint.SmallBodyBytes"/>, before more is read.</param>
    /// <exception cref="InvokeRefusedException">The body cannot be read, or is too long.</exception>
    public static async Task Read(HttpRequest request, int mostBytes, Action<string, string> add, Action? pastSmall = null)
    {
        if (!HttpMethods.IsPost(request.Method) || request.ContentLength == 0 || request.ContentType is null)
        {
            return;
        }

        try
        {
            if (request.HasFormContentType)
            {
                await AddForm(request, await Body(request, mostBytes, pastSmall), mostBytes, add);
            }
            else if (request.HasJsonContentType())
            {
                AddJson(await Body(request, mostBytes, pastSmall), add);
            }
            else
            {
                throw Unreadable(mostBytes);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException or BadHttpRequestException
            or InvalidOperationException) // The last: JSON by the grammar, but a string in it is half a character.
        {
            throw Unreadable(mostBytes);
        }
    }

    private static async Task AddForm(HttpRequest request, MemoryStream body, int mostBytes, Action<string, string> add)
    {
        request.Body = body;
        var options = new FormOptions
        {
            ValueCountLimit = MostFields,
            ValueLengthLimit = mostBytes,
            BufferBodyLengthLimit = mostBytes,
            MultipartBodyLengthLimit = mostBytes,
        };
        foreach (var (name, values) in await request.ReadFormAsync(options, request.HttpContext.RequestAborted))
        {
            foreach (var value in values)
            {
                add(name, value ?? "");
            }
        }
    }

    private static void AddJson(MemoryStream body, Action<string, string> add)
    {
        using var json = JsonDocument.Parse(body, JsonFields.Reading);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The body is no object.");
        }

        foreach (var member in json.RootElement.EnumerateObject())
        {
            add(member.Name, member.Value.ValueKind switch
            {
                JsonValueKind.String => member.Value.GetString()!,
                JsonValueKind.Null => "",
                _ => member.Value.GetRawText(),
            });
        }
    }

    private static async Task<MemoryStream> Body(HttpRequest request, int mostBytes, Action? pastSmall)
    {
        if (request.ContentLength > mostBytes)
        {
            throw Unreadable(mostBytes);
        }

        var body = new MemoryStream();
        var buffer = new byte[ServiceEndpoint.SmallBodyBytes];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (body.Length + read > mostBytes)
            {
                throw Unreadable(mostBytes);
            }

            if (body.Length <= ServiceEndpoint.SmallBodyBytes && body.Length + read > ServiceEndpoint.SmallBodyBytes)
            {
                pastSmall?.Invoke();
            }

            body.Write(buffer, 0, read);
        }

        body.Position = 0;
        return body;
    }

    private static InvokeRefusedException Unreadable(int mostBytes) =>
        new(InvokeErrors.UnreadableBody, mostBytes.ToString(CultureInfo.InvariantCulture));
}
