using System.Globalization;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Tables;
using OpenData.Silo.Endpoints.Invoke.Calls;

namespace OpenData.Silo.Endpoints.Invoke.Rows;

/// <summary>Rows as elements <c>row</c>; an empty cell is an empty element.</summary>
internal static class XmlRows
{
    private const int MostNumberBytes = 32;

    /// <param name="output">Stands within an element.</param>
    /// <param name="cursor">The rows.</param>
    /// <param name="tags">Of the columns of the rows.</param>
    public static RowSpan Write(AnswerBuffer output, RowCursor cursor, RowTags tags)
    {
        var columns = tags.OfColumns;
        var span = default(RowSpan);
        while (cursor.Read())
        {
            output.Write("<row>"u8);
            for (var i = 0; i < columns.Length; i++)
            {
                output.Write(columns[i].Opening);
                WriteCell(output, cursor, i, columns[i]);
                output.Write(columns[i].Closing);
            }

            output.Write("</row>"u8);
            span = new RowSpan(span.Count + 1, cursor.Row);
        }

        return span;
    }

    private static void WriteCell(AnswerBuffer output, RowCursor cursor, int column, in RowTag tag)
    {
        if (!tag.IsNumeric)
        {
            XmlText.WriteText(output, cursor.TextOf(column));
        }
        else if (!cursor.IsEmpty(column))
        {
            var span = output.GetSpan(MostNumberBytes);
            _ = tag.Type == DataItemType.Integer
                ? cursor.WholeOf(column).TryFormat(span, out var written, default, CultureInfo.InvariantCulture)
                : cursor.NumberOf(column).TryFormat(span, out written, default, CultureInfo.InvariantCulture);
            output.Advance(written);
        }
    }
}
