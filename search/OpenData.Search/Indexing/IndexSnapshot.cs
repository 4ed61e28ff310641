namespace OpenData.Search.Indexing;

/// <summary>The whole index at one moment. A search takes one and keeps it to its end; a change makes another.</summary>
internal sealed class IndexSnapshot(SegmentView[] views)
{
    public static IndexSnapshot Empty { get; } = new([]);

    public SegmentView[] Views { get; } = views;

    /// <summary>How many documents are not deleted.</summary>
    public int LiveCount { get; } = views.Sum(view => view.LiveCount);

    /// <summary>The segment and the document of an id; the place is -1 if there is none.</summary>
    public (int View, int Doc) Find(ReadOnlySpan<byte> id)
    {
        for (var view = 0; view < Views.Length; view++)
        {
            if (Views[view].Segment.Find(id) is >= 0 and var doc && Views[view].IsLive(doc))
            {
                return (view, doc);
            }
        }

        return (-1, -1);
    }

    /// <summary>The stable number of the document of an id, or -1.</summary>
    public int NumberOf(ReadOnlySpan<byte> id)
    {
        var (view, doc) = Find(id);
        return view < 0 ? -1 : Views[view].Segment.NumberOf(doc);
    }
}
