using OpenData.Search.Postings;

namespace OpenData.Search.Query;

/// <summary>Intersects lists of documents.</summary>
internal static class GramLists
{
    /// <summary>The documents that have all keys, ascending.</summary>
    public static List<int> Intersect(ListSet lists, IReadOnlyList<int> keys)
    {
        var docs = new List<int>();
        var ordered = keys.OrderBy(lists.CountOf).ToArray();
        if (ordered.Length == 0 || lists.CountOf(ordered[0]) == 0)
        {
            return docs;
        }

        var first = new DocCursor(lists.Find(ordered[0]));
        while (first.MoveNext())
        {
            docs.Add(first.Doc);
        }

        foreach (var key in ordered.AsSpan(1))
        {
            Keep(docs, new DocCursor(lists.Find(key)));
        }

        return docs;
    }

    private static void Keep(List<int> docs, DocCursor cursor)
    {
        var kept = 0;
        for (var i = 0; i < docs.Count; i++)
        {
            var doc = docs[i];
            while (cursor.Doc < doc)
            {
                if (!cursor.MoveNext())
                {
                    docs.RemoveRange(kept, docs.Count - kept);
                    return;
                }
            }

            if (cursor.Doc == doc)
            {
                docs[kept++] = doc;
            }
        }

        docs.RemoveRange(kept, docs.Count - kept);
    }
}
