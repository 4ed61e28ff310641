using OpenData.Search.Indexing;
using OpenData.Search.Postings;
using OpenData.Search.Terms;

namespace OpenData.Search.Query;

/// <summary>Finds titles that contain a string, however they are segmented: candidates by the pairs of neighbouring
/// characters, then a look at the title.</summary>
internal static class TitlePairs
{
    /// <summary>Appends the documents, deleted ones included, whose folded title contains a compact string.</summary>
    public static void Find(Segment segment, ReadOnlySpan<char> text, List<int> docs, SearchScratch scratch)
    {
        if (text.Length < 2)
        {
            FindCharacter(segment, text, docs, scratch);
            return;
        }

        var mark = scratch.Mark();
        var cursors = scratch.Pairs;
        cursors.Clear();
        if (Open(segment, text, cursors, scratch))
        {
            var (first, doc) = (cursors[0], 0);
            while (first.MoveTo(doc))
            {
                doc = first.Doc;
                foreach (var cursor in cursors)
                {
                    cursor.MoveTo(doc);
                    if (cursor.Doc > doc)
                    {
                        doc = cursor.Doc;
                        break;
                    }
                }

                if (doc == first.Doc)
                {
                    if (text.Length == 2 || segment.Titles[doc].IndexOf(text) >= 0)
                    {
                        docs.Add(doc);
                    }

                    doc++;
                }
                else if (doc == PostingsCursor.End)
                {
                    break;
                }
            }
        }

        scratch.ReleaseCursors(mark);
    }

    // The rarest pair leads.
    private static bool Open(Segment segment, ReadOnlySpan<char> text, List<PostingsCursor> cursors, SearchScratch scratch)
    {
        Span<byte> key = stackalloc byte[TermKeys.MaxLength];
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var list = segment.Terms.Find(key[..TermKeys.Pair(text, i, key)]);
            if (list < 0)
            {
                return false;
            }

            var cursor = scratch.Cursor();
            cursor.Open(segment.Postings, segment.Positions, list);
            cursors.Add(cursor);
            if (cursor.Count < cursors[0].Count)
            {
                (cursors[0], cursors[^1]) = (cursors[^1], cursors[0]);
            }
        }

        return true;
    }

    private static void FindCharacter(Segment segment, ReadOnlySpan<char> text, List<int> docs, SearchScratch scratch)
    {
        if (text.IsEmpty)
        {
            return;
        }

        Span<byte> key = stackalloc byte[TermKeys.MaxLength];
        var prefix = key[..TermKeys.PairsFrom(text[0], key)];
        var terms = segment.Terms.EnumerateFrom(segment.Terms.LowerBound(prefix));
        var mark = scratch.Mark();
        var cursor = scratch.Cursor();
        var start = docs.Count;
        while (terms.MoveNext() && terms.Key.StartsWith(prefix))
        {
            cursor.Open(segment.Postings, segment.Positions, terms.List);
            while (cursor.MoveToNextBlock())
            {
                docs.AddRange(cursor.Docs);
            }
        }

        scratch.ReleaseCursors(mark);
        SortDistinct(docs, start);
    }

    private static void SortDistinct(List<int> docs, int start)
    {
        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(docs)[start..];
        span.Sort();
        var kept = 0;
        for (var i = 0; i < span.Length; i++)
        {
            if (i == 0 || span[i] != span[i - 1])
            {
                span[kept++] = span[i];
            }
        }

        docs.RemoveRange(start + kept, span.Length - kept);
    }
}
