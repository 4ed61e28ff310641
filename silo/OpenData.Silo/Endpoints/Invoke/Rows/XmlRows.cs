using OpenData.Payloads.Tables;
using OpenData.Silo.Endpoints.Invoke.Calls;

namespace OpenData.Silo.Endpoints.Invoke.Rows;

/// <summary>Rows as elements <c>row</c>; an empty cell is an empty element.</summary>
internal static class XmlRows
{
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
                XmlText.WriteText(output, cursor.TextOf(i));
                output.Write(columns[i].Closing);
            }

            output.Write("</row>"u8);
            span = new RowSpan(span.Count + 1, cursor.Row);
        }

        return span;
    }
}
