using System.Text.Encodings.Web;
using System.Text.Json;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Tables;

namespace OpenData.Silo.Endpoints.Invoke.Rows;

/// <summary>Rows as an array of objects.</summary>
internal static class JsonRows
{
    public const string ContentType = "application/json; charset=utf-8";

    public static readonly JsonWriterOptions Writing = new()
    {
        // The answer is JSON by its content type and is not sniffed, so Chinese need not be escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <param name="writer">Stands where a value may stand.</param>
    /// <param name="cursor">The rows.</param>
    /// <param name="names">One for each column of the rows.</param>
    public static RowSpan Write(Utf8JsonWriter writer, RowCursor cursor, IReadOnlyList<string> names)
    {
        var columns = cursor.Columns.Select((column, i) => (Name: JsonEncodedText.Encode(names[i], Writing.Encoder), column.Type)).ToArray();
        var span = default(RowSpan);
        writer.WriteStartArray();
        while (cursor.Read())
        {
            writer.WriteStartObject();
            for (var i = 0; i < columns.Length; i++)
            {
                if (cursor.IsEmpty(i))
                {
                    writer.WriteNull(columns[i].Name);
                    continue;
                }

                switch (columns[i].Type)
                {
                    case DataItemType.Integer:
                        writer.WriteNumber(columns[i].Name, cursor.WholeOf(i));
                        break;
                    case DataItemType.Number:
                        writer.WriteNumber(columns[i].Name, cursor.NumberOf(i));
                        break;
                    default:
                        writer.WriteString(columns[i].Name, cursor.TextOf(i));
                        break;
                }
            }

            writer.WriteEndObject();
            span = new RowSpan(span.Count + 1, cursor.Row);
        }

        writer.WriteEndArray();
        return span;
    }
}
