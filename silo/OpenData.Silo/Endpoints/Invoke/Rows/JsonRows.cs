using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenData.Payloads.Tables;
using OpenData.Silo.Endpoints.Invoke.Calls;

namespace OpenData.Silo.Endpoints.Invoke.Rows;

/// <summary>Rows as an array of objects. They are written here and not by <see cref="Utf8JsonWriter"/>, which looks at each
/// Chinese character whether it has to be escaped: in text that is UTF-8 already, only few bytes can say so.</summary>
internal static class JsonRows
{
    public const string ContentType = "application/json; charset=utf-8";

    public static readonly JsonWriterOptions Writing = new()
    {
        // The answer is JSON by its content type and is not sniffed, so Chinese need not be escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    // RFC 8259, 7; and 0x7F, which nobody can see.
    private static readonly SearchValues<byte> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(control => (byte)control), (byte)'"', (byte)'\\', 0x7F]);

    /// <param name="output">Where a value may stand.</param>
    /// <param name="cursor">The rows.</param>
    /// <param name="tags">Of the columns of the rows.</param>
    public static RowSpan Write(AnswerBuffer output, RowCursor cursor, RowTags tags)
    {
        var columns = tags.OfColumns;
        var span = default(RowSpan);
        output.Write("["u8);
        while (cursor.Read())
        {
            output.Write(span.Count == 0 ? "{"u8 : ",{"u8);
            for (var i = 0; i < columns.Length; i++)
            {
                WriteCell(output, cursor, i, columns[i]);
            }

            output.Write("}"u8);
            span = new RowSpan(span.Count + 1, cursor.Row);
        }

        output.Write("]"u8);
        return span;
    }

    /// <summary>A text in quotation marks.</summary>
    public static void WriteText(AnswerBuffer output, ReadOnlySpan<byte> text) => WriteText(output, default, text);

    private static void WriteText(AnswerBuffer output, ReadOnlySpan<byte> opening, ReadOnlySpan<byte> text)
    {
        var span = output.GetSpan(opening.Length + text.Length + 2);
        opening.CopyTo(span);
        span[opening.Length] = (byte)'"';
        if (!text.ContainsAny(Escaped))
        {
            text.CopyTo(span[(opening.Length + 1)..]);
            span[opening.Length + text.Length + 1] = (byte)'"';
            output.Advance(opening.Length + text.Length + 2);
            return;
        }

        output.Advance(opening.Length + 1);
        Span<byte> escaped = stackalloc byte[256];
        while (!text.IsEmpty)
        {
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.EncodeUtf8(text, escaped, out var read, out var written);
            output.Write(escaped[..written]);
            text = text[read..];
        }

        output.Write("\""u8);
    }

    private static void WriteCell(AnswerBuffer output, RowCursor cursor, int column, in RowTag tag)
    {
        var text = cursor.TextOf(column);
        if (text.IsEmpty)
        {
            output.Write(tag.Opening);
            output.Write("null"u8);
        }
        else if (tag.IsNumeric)
        {
            output.Write(tag.Opening);
            output.Write(text);
        }
        else
        {
            WriteText(output, tag.Opening, text);
        }
    }
}
