using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenData.Contracts.Tokens;
using OpenData.Payloads.Tables;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Endpoints.Invoke;

/// <summary>Writes <c>{"code":…,"msg":…,"data":…}</c>.</summary>
internal static class InvokeResponse
{
    private static readonly JsonWriterOptions Writing = new()
    {
        // The answer is JSON by its content type and is not sniffed, so Chinese need not be escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task Write(HttpContext context, RowPage page, TokenStanding standing)
    {
        Head(context, StatusCodes.Status200OK);
        context.Response.Headers["RateLimit-Policy"] =
            string.Create(CultureInfo.InvariantCulture, $"\"daily\";q={standing.Quota};w=86400");
        context.Response.Headers["RateLimit"] = string.Create(
            CultureInfo.InvariantCulture, $"\"daily\";r={standing.Remaining};t={Seconds(standing.ResetsIn)}");
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter, Writing);
        writer.WriteStartObject();
        writer.WriteNumber("code", StatusCodes.Status200OK);
        writer.WriteString("msg", RequestLanguage.IsEnglish(context.Request) ? "OK" : "调用成功");
        writer.WriteStartArray("data");
        var names = page.Columns.Select(column => JsonEncodedText.Encode(column.Name, Writing.Encoder)).ToArray();
        foreach (var row in page.Rows)
        {
            WriteRow(writer, names, row);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        await writer.FlushAsync(context.RequestAborted);
    }

    public static async Task WriteError(HttpContext context, InvokeRefusedException refused)
    {
        Head(context, refused.Error.Status);
        if (refused.Error.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer"; // RFC 6750, 3.
        }

        if (refused.RetryAfter is { } retryAfter)
        {
            context.Response.Headers.RetryAfter = Seconds(retryAfter).ToString(CultureInfo.InvariantCulture);
        }

        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter, Writing);
        writer.WriteStartObject();
        writer.WriteNumber("code", refused.Error.Code);
        writer.WriteString("msg", refused.Text(RequestLanguage.IsEnglish(context.Request)));
        writer.WriteNull("data");
        writer.WriteEndObject();
        await writer.FlushAsync(context.RequestAborted);
    }

    private static void Head(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
    }

    private static void WriteRow(Utf8JsonWriter writer, JsonEncodedText[] names, IReadOnlyList<object?> row)
    {
        writer.WriteStartObject();
        for (var column = 0; column < names.Length; column++)
        {
            switch (row[column])
            {
                case null:
                    writer.WriteNull(names[column]);
                    break;
                case long whole:
                    writer.WriteNumber(names[column], whole);
                    break;
                case double number:
                    writer.WriteNumber(names[column], number);
                    break;
                case var text:
                    writer.WriteString(names[column], (string)text);
                    break;
            }
        }

        writer.WriteEndObject();
    }

    private static long Seconds(TimeSpan time) => (long)Math.Ceiling(time.TotalSeconds);
}
