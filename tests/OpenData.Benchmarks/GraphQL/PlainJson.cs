using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenData.Benchmarks.GraphQL;

/// <summary>What a hand-written endpoint does: the objects, through the framework's JSON writer, into the response.</summary>
internal static class PlainJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static void Write(IBufferWriter<byte> output, HitPage page)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        writer.WriteStartObject("data"u8);
        writer.WriteStartObject("search"u8);
        writer.WriteNumber("totalCount"u8, page.TotalCount);
        writer.WriteStartArray("nodes"u8);
        foreach (var hit in page.Nodes)
        {
            Write(writer, hit);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Hit hit)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, hit.Id);
        writer.WriteString("title"u8, hit.Title);
        writer.WriteString("abstract"u8, hit.Abstract);
        writer.WriteString("provider"u8, hit.Provider);
        writer.WriteString("domain"u8, hit.Domain);
        if (hit.UpdatedAt is { } day)
        {
            Span<char> text = stackalloc char[10];
            day.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
            writer.WriteString("updatedAt"u8, text[..length]);
        }
        else
        {
            writer.WriteNull("updatedAt"u8);
        }

        writer.WriteNumber("views"u8, hit.Views);
        writer.WriteStartArray("tags"u8);
        foreach (var tag in hit.Tags)
        {
            writer.WriteStringValue(tag);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
