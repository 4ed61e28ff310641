namespace OpenData.Search.Indexing;

/// <summary>Which segments to make one. Segments fall into tiers by size, each tier <see cref="Width"/> times the one
/// below; a tier that holds <see cref="Width"/> of them is merged, so a document is rewritten once per tier and a
/// search visits few segments. A segment that has lost half of its documents is rewritten alone.</summary>
internal static class MergePolicy
{
    private const int Width = 8;

    /// <summary>The next segments to merge, in index order; empty if there is nothing to do.</summary>
    public static IReadOnlyList<SegmentView> Next(IReadOnlyList<SegmentView> views)
    {
        if (views.FirstOrDefault(v => v.LiveCount * 2 <= v.Segment.DocCount) is { } sparse)
        {
            return [sparse];
        }

        var full = views.GroupBy(v => Tier(v.LiveCount)).OrderBy(g => g.Key).FirstOrDefault(g => g.Count() >= Width);
        return full is null ? [] : [.. full];
    }

    private static int Tier(int size)
    {
        var tier = 0;
        for (var bound = Width; size >= bound; bound *= Width)
        {
            tier++;
        }

        return tier;
    }
}
