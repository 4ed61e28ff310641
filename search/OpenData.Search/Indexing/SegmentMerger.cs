using System.Runtime.InteropServices;
using OpenData.Search.Columns;
using OpenData.Search.Postings;

namespace OpenData.Search.Indexing;

/// <summary>Makes one segment of the live documents of several. Nothing is analyzed again: lists are joined,
/// and untouched blocks of stored text copied.</summary>
internal sealed class SegmentMerger(SchemaLayout layout, SharedTables tables, IReadOnlyList<SegmentView> sources)
{
    private readonly PostingsCursor _cursor = new();
    private readonly List<int> _groups = [];

    /// <summary>Per source the new number of each document, or -1.</summary>
    public int[][] Places { get; } = NumberDocuments(sources);

    /// <summary>Writes the merged segment and opens it.</summary>
    public Segment Merge(SegmentFiles files)
    {
        using var target = new SegmentWriter(files, layout);
        for (var i = 0; i < sources.Count; i++)
        {
            CopyColumns(sources[i], target.Columns);
            CopyStored(sources[i], target);
        }

        MergeTerms(target);
        var merged = target.Finish(layout, tables);
        GC.KeepAlive(sources);
        return merged;
    }

    private static int[][] NumberDocuments(IReadOnlyList<SegmentView> sources)
    {
        var next = 0;
        return [.. sources.Select(view =>
        {
            var places = new int[view.Segment.DocCount];
            for (var doc = 0; doc < places.Length; doc++)
            {
                places[doc] = view.IsLive(doc) ? next++ : -1;
            }

            return places;
        })];
    }

    private void CopyColumns(SegmentView view, ColumnsWriter target)
    {
        var segment = view.Segment;
        var numbers = segment.Keywords.Select((column, field) => NumbersIn(column, field, target)).ToArray();
        for (var doc = 0; doc < segment.DocCount; doc++)
        {
            if (!view.IsLive(doc))
            {
                continue;
            }

            target.Ids.Add(segment.Ids[doc]);
            target.Numbers.Add(segment.NumberOf(doc));
            target.AddTitle(segment.Titles[doc], segment.IsPlainTitle(doc));
            for (var field = 0; field < segment.Keywords.Length; field++)
            {
                var column = segment.Keywords[field];
                var (start, end) = column.RangeOf(doc);
                for (var place = start; place < end; place++)
                {
                    target.Keywords[field].Add(numbers[field][column.CodeAt(place)]);
                }

                target.Keywords[field].EndDocument();
            }

            for (var i = 0; i < segment.Values.Length; i++)
            {
                target.Values[i].Add(segment.Values[i][doc]);
            }
        }
    }

    // Values that only deleted documents have are numbered too; they cost a few bytes until the next rebuild.
    private int[] NumbersIn(KeywordColumn column, int field, ColumnsWriter target) =>
        Array.ConvertAll(column.Global, number => target.Keywords[field].NumberOf(tables.Keywords[field][number]));

    private static void CopyStored(SegmentView view, SegmentWriter target)
    {
        var stored = view.Segment.Stored;
        for (var block = 0; block < stored.BlockCount; block++)
        {
            var (first, end) = stored.DocsOf(block);
            var live = 0;
            for (var doc = first; doc < end; doc++)
            {
                live += view.IsLive(doc) ? 1 : 0;
            }

            if (live == end - first && stored.SizeOf(block) >= StoredFields.StoredWriter.BlockSize / 2)
            {
                target.Stored.AddBlock(stored.RawBlock(block), live);
            }
            else if (live > 0)
            {
                CopyLive(view, first, stored.ReadBlock(block), target);
            }
        }
    }

    private static unsafe void CopyLive(SegmentView view, int doc, byte[] block, SegmentWriter target)
    {
        fixed (byte* start = block)
        {
            for (var at = start; at < start + block.Length; doc++)
            {
                var length = (int)Storage.VarInt.Read(ref at);
                if (view.IsLive(doc))
                {
                    target.Stored.Add(new ReadOnlySpan<byte>(at, length));
                }

                at += length;
            }
        }
    }

    private void MergeTerms(SegmentWriter target)
    {
        var terms = new Terms.TermEnumerator[sources.Count];
        var open = new bool[sources.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = sources[i].Segment.Terms.EnumerateFrom(0);
            open[i] = terms[i].MoveNext();
        }

        Span<byte> key = stackalloc byte[Terms.TermKeys.MaxLength];
        while (true)
        {
            var least = -1;
            for (var i = 0; i < terms.Length; i++)
            {
                if (open[i] && (least < 0 || terms[i].Key.SequenceCompareTo(terms[least].Key) < 0))
                {
                    least = i;
                }
            }

            if (least < 0)
            {
                return;
            }

            terms[least].Key.CopyTo(key);
            var current = key[..terms[least].Key.Length];
            for (var i = least; i < terms.Length; i++)
            {
                if (open[i] && terms[i].Key.SequenceEqual(current))
                {
                    CopyList(i, terms[i].List, target);
                    open[i] = terms[i].MoveNext();
                }
            }

            target.EndTerm(current);
        }
    }

    private void CopyList(int source, long list, SegmentWriter target)
    {
        var segment = sources[source].Segment;
        var places = Places[source];
        _cursor.Open(segment.Postings, segment.Positions, list);
        while (_cursor.MoveToNextBlock())
        {
            var bits = _cursor.BlockPositions(out var low);
            var docs = _cursor.Docs;
            for (var i = 0; i < docs.Length; i++)
            {
                var posting = _cursor.PostingAt(i);
                _groups.Clear();
                for (var group = PositionCodec.GroupsOf(posting); group > 0; group--)
                {
                    var start = _groups.Count;
                    _groups.Add(0);
                    PositionCodec.Read(ref bits, low, 0, _groups);
                    _groups[start] = _groups.Count - start - 1;
                }

                if (places[docs[i]] >= 0)
                {
                    target.Postings.Add(places[docs[i]], posting, CollectionsMarshal.AsSpan(_groups));
                }
            }
        }
    }
}
