using OpenData.Search.Postings;

namespace OpenData.Search.Indexing;

/// <summary>The whole index at one moment. A search takes one and keeps it to its end; a change makes another.</summary>
internal sealed class IndexSnapshot(SegmentView[] views)
{
    public static IndexSnapshot Empty { get; } = new([]);

    public SegmentView[] Views { get; } = views;

    /// <summary>How many documents are not deleted.</summary>
    public int LiveCount { get; } = views.Sum(view => view.LiveCount);

    /// <summary>In how many documents, deleted ones that still take room included, a list of all segments has a
    /// key.</summary>
    public int CountOf(Func<Segment, ListSet> lists, int key)
    {
        var count = 0;
        foreach (var view in Views)
        {
            count += lists(view.Segment).CountOf(key);
        }

        return count;
    }
}
