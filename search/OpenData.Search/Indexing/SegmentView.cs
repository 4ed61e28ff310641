namespace OpenData.Search.Indexing;

/// <summary>A segment with its deleted documents at one moment. Immutable.</summary>
internal sealed class SegmentView
{
    /// <param name="segment">The segment.</param>
    /// <param name="deleted">A bit per document that is deleted, or null if none is.</param>
    public SegmentView(Segment segment, ulong[]? deleted)
    {
        Segment = segment;
        Deleted = deleted;
        var gone = 0;
        foreach (var word in deleted ?? [])
        {
            gone += System.Numerics.BitOperations.PopCount(word);
        }

        LiveCount = segment.DocCount - gone;
    }

    public Segment Segment { get; }

    /// <summary>A bit per document that is deleted, or null if none is.</summary>
    public ulong[]? Deleted { get; }

    public int LiveCount { get; }

    public bool IsLive(int doc) => Deleted is null || (Deleted[doc >> 6] >> (doc & 63) & 1) == 0;

    /// <summary>The view in which more documents are deleted.</summary>
    public SegmentView Without(IReadOnlyCollection<int> docs)
    {
        if (docs.Count == 0)
        {
            return this;
        }

        var deleted = new ulong[(Segment.DocCount + 63) / 64];
        Deleted?.CopyTo(deleted, 0);
        foreach (var doc in docs)
        {
            deleted[doc >> 6] |= 1UL << (doc & 63);
        }

        return new SegmentView(Segment, deleted);
    }
}
