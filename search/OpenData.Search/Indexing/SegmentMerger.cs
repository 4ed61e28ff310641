using OpenData.Search.Columns;
using OpenData.Search.Postings;

namespace OpenData.Search.Indexing;

/// <summary>Makes one segment of several, without their deleted documents. Nothing is analyzed again: lists are copied
/// with new document numbers.</summary>
internal static class SegmentMerger
{
    public static Segment Merge(SchemaLayout layout, IReadOnlyList<SegmentView> views)
    {
        var merged = new Segment(layout);
        var maps = new int[views.Count][];
        for (var i = 0; i < views.Count; i++)
        {
            maps[i] = CopyDocuments(views[i], merged);
        }

        merged.Terms = MergeLists(views, maps, segment => segment.Terms, withImpacts: true);
        merged.Grams = MergeLists(views, maps, segment => segment.Grams);
        merged.TitleGrams = MergeLists(views, maps, segment => segment.TitleGrams);
        for (var field = 0; field < merged.ItemDocs.Length; field++)
        {
            var number = field;
            merged.ItemDocs[field] = MergeLists(views, maps, segment => segment.ItemDocs[number]);
        }

        merged.Trim();
        return merged;
    }

    /// <returns>The new number of each document, -1 for a deleted one.</returns>
    private static int[] CopyDocuments(SegmentView view, Segment merged)
    {
        var segment = view.Segment;
        var map = new int[segment.DocCount];
        for (var doc = 0; doc < map.Length; doc++)
        {
            if (!view.IsLive(doc))
            {
                map[doc] = -1;
                continue;
            }

            map[doc] = merged.DocCount;
            merged.Ids.Add(segment.Ids[doc]);
            merged.DocNumbers.Add(segment.DocNumbers[doc]);
            merged.Titles.Add(segment.Titles.Of(doc));
            merged.NameKeys.Add(segment.NameKeys.Of(doc));
            merged.Stored.Add(segment.Stored.Of(doc));
            CopyRuns(segment.Keywords, merged.Keywords, doc);
            CopyRuns(segment.Numbers, merged.Numbers, doc);
            CopyRuns(segment.Items, merged.Items, doc);
        }

        return map;
    }

    private static void CopyRuns<T>(RunColumn<T>[] from, RunColumn<T>[] to, int doc)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i].Add(from[i].Of(doc));
        }
    }

    private static ListSet MergeLists(
        IReadOnlyList<SegmentView> views, int[][] maps, Func<Segment, ListSet> select, bool withImpacts = false)
    {
        var lists = new Dictionary<int, ListWriter>();
        for (var i = 0; i < views.Count; i++)
        {
            var set = select(views[i].Segment);
            foreach (var key in set.Keys)
            {
                if (withImpacts)
                {
                    CopyTerms(set.Find(key), maps[i], lists, key);
                }
                else
                {
                    CopyDocs(set.Find(key), maps[i], lists, key);
                }
            }
        }

        return ListSet.From(lists);
    }

    private static void CopyTerms(ReadOnlySpan<byte> bytes, int[] map, Dictionary<int, ListWriter> lists, int key)
    {
        var cursor = new TermCursor(bytes);
        while (cursor.MoveNext())
        {
            if (map[cursor.Doc] is var doc and >= 0)
            {
                var list = DocumentTerms.ListOf(lists, key);
                list.Start(doc);
                TermCursor.Write(list.Bytes, cursor.Impact, cursor.Positions);
            }
        }
    }

    private static void CopyDocs(ReadOnlySpan<byte> bytes, int[] map, Dictionary<int, ListWriter> lists, int key)
    {
        var cursor = new DocCursor(bytes);
        while (cursor.MoveNext())
        {
            if (map[cursor.Doc] is var doc and >= 0)
            {
                DocumentTerms.ListOf(lists, key).Start(doc);
            }
        }
    }
}
