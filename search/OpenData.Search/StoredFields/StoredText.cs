using System.Text;
using OpenData.Search.Indexing;
using OpenData.Search.Postings;

namespace OpenData.Search.StoredFields;

/// <summary>The texts of a document as it was indexed, to show and to verify matches. Layout: for each plain text field
/// in order the number of values, then each as its length in bytes and its UTF-8; items stand in the item table.</summary>
internal static class StoredText
{
    /// <summary>Writes the plain fields of a document.</summary>
    /// <param name="sink">Cleared first.</param>
    /// <param name="layout">The schema.</param>
    /// <param name="values">Per text field its values; those of fields of items are not read.</param>
    public static void Write(ByteSink sink, SchemaLayout layout, List<string>[] values)
    {
        sink.Clear();
        for (var field = 0; field < values.Length; field++)
        {
            if (layout.HasItems(field))
            {
                continue;
            }

            sink.WriteVarInt(values[field].Count);
            foreach (var value in values[field])
            {
                var bytes = Encoding.UTF8.GetBytes(value);
                sink.WriteVarInt(bytes.Length);
                sink.Write(bytes);
            }
        }
    }

    /// <summary>The values of one plain field of a document.</summary>
    public static List<string> Read(Segment segment, int doc, SchemaLayout layout, int wanted)
    {
        var bytes = segment.Stored.Of(doc);
        var values = new List<string>();
        var at = 0;
        for (var field = 0; field <= wanted; field++)
        {
            if (layout.HasItems(field))
            {
                continue;
            }

            for (var left = VarInt.Read(bytes, ref at); left > 0; left--)
            {
                var length = VarInt.Read(bytes, ref at);
                if (field == wanted)
                {
                    values.Add(Encoding.UTF8.GetString(bytes.Slice(at, length)));
                }

                at += length;
            }
        }

        return values;
    }
}
