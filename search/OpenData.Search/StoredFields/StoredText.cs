using System.Text;
using OpenData.Search.Indexing;
using OpenData.Search.Storage;

namespace OpenData.Search.StoredFields;

/// <summary>The shown texts of one document. Layout: for each text field that is stored, in order, but for a title that its
/// column has as it was written, the number of values;
/// then each part of each value as its length in bytes and its UTF-8.</summary>
internal static unsafe class StoredText
{
    /// <summary>Writes the stored fields of a document.</summary>
    /// <param name="sink">Cleared first.</param>
    /// <param name="layout">The schema.</param>
    /// <param name="values">Per text field its values, each with one string per part.</param>
    /// <param name="isPlainTitle">Whether the title stands in its column as it was written.</param>
    public static void Write(ByteSink sink, SchemaLayout layout, List<string?[]>[] values, bool isPlainTitle)
    {
        sink.Clear();
        for (var field = 0; field < values.Length; field++)
        {
            if (!layout.Texts[field].Stored || (isPlainTitle && field == layout.Title))
            {
                continue;
            }

            sink.WriteVarInt(values[field].Count);
            foreach (var parts in values[field])
            {
                foreach (var part in parts)
                {
                    var bytes = Encoding.UTF8.GetBytes(part ?? "");
                    sink.WriteVarInt(bytes.Length);
                    sink.Write(bytes);
                }
            }
        }
    }

    /// <summary>Per text field the values of a document; a field that is not stored has none.</summary>
    public static List<string[]>[] Read(Segment segment, int doc, SchemaLayout layout)
    {
        var document = segment.Stored.Read(doc);
        var isPlainTitle = segment.IsPlainTitle(doc);
        var values = new List<string[]>[layout.Texts.Count];
        fixed (byte* start = document)
        {
            var at = start;
            for (var field = 0; field < values.Length; field++)
            {
                values[field] = [];
                if (isPlainTitle && field == layout.Title)
                {
                    values[field].Add([segment.Titles[doc].ToString()]);
                    continue;
                }

                for (var left = layout.Texts[field].Stored ? VarInt.Read(ref at) : 0; left > 0; left--)
                {
                    var parts = new string[Math.Max(1, layout.Texts[field].Parts.Count)];
                    for (var part = 0; part < parts.Length; part++)
                    {
                        var length = (int)VarInt.Read(ref at);
                        parts[part] = Encoding.UTF8.GetString(at, length);
                        at += length;
                    }

                    values[field].Add(parts);
                }
            }
        }

        return values;
    }
}
