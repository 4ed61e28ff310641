using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OpenData.Benchmarks.Invoke;

/// <summary>What somebody writes who wants nothing but speed: Kestrel, the rows in memory, and the framework's writers.
/// <c>/ready</c> keeps the bytes of each page, <c>/written</c> writes them each time. No token, no quota, no count.</summary>
internal static class PlainServer
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private static readonly JsonEncodedText[] Names = [.. BenchTable.Codes.Select(code => JsonEncodedText.Encode(code))];

    public static async Task Run(int rows, int seed, CancellationToken cancellationToken)
    {
        var table = new BenchTable(rows, seed).Rows().ToArray();
        var classes = table.ToLookup(row => (string)row[7]).ToDictionary(rowsOf => rowsOf.Key, rowsOf => rowsOf.ToArray());
        var ready = new ConcurrentDictionary<string, byte[]>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapGet("/ready", (HttpContext http) => Send(http, ready.GetOrAdd(http.Request.QueryString.Value!, _ => Write(http.Request.Query))));
        app.MapGet("/written", (HttpContext http) => Send(http, Write(http.Request.Query)));
        await app.StartAsync(cancellationToken);
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync(cancellationToken);

        byte[] Write(IQueryCollection query)
        {
            var offset = int.Parse(query["offset"].ToString(), CultureInfo.InvariantCulture);
            var limit = int.Parse(query["limit"].ToString(), CultureInfo.InvariantCulture);
            var chosen = query["lb"].ToString() is { Length: > 0 } one ? classes[one] : table;
            var page = chosen.AsSpan(offset, Math.Min(limit, chosen.Length - offset));
            return query["format"] == "xml" ? Xml(page) : Json(page);
        }
    }

    private static async Task Send(HttpContext http, byte[] body)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = body.Length;
        await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted);
    }

    private static byte[] Json(ReadOnlySpan<object[]> page)
    {
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        writer.WriteNumber("code", 200);
        writer.WriteString("message", "调用成功");
        writer.WriteStartArray("data");
        foreach (var row in page)
        {
            writer.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
            {
                switch (row[i])
                {
                    case long whole:
                        writer.WriteNumber(Names[i], whole);
                        break;
                    case double number:
                        writer.WriteNumber(Names[i], number);
                        break;
                    default:
                        writer.WriteString(Names[i], (string)row[i]);
                        break;
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Xml(ReadOnlySpan<object[]> page)
    {
        using var output = new MemoryStream(16 * 1024);
        using (var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            writer.WriteStartElement("response");
            writer.WriteElementString("code", "200");
            writer.WriteElementString("message", "调用成功");
            writer.WriteStartElement("data");
            foreach (var row in page)
            {
                writer.WriteStartElement("row");
                for (var i = 0; i < row.Length; i++)
                {
                    writer.WriteElementString(BenchTable.Codes[i], Convert.ToString(row[i], CultureInfo.InvariantCulture));
                }

                writer.WriteEndElement();
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return output.ToArray();
    }
}
