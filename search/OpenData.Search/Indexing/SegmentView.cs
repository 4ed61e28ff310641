using System.Numerics;

namespace OpenData.Search.Indexing;

/// <summary>A segment and which of its documents are deleted, at one moment.</summary>
internal sealed class SegmentView(Segment segment, ulong[]? deleted = null)
{
    private readonly ulong[]? _deleted = deleted;

    public Segment Segment { get; } = segment;

    /// <summary>How many documents are not deleted.</summary>
    public int LiveCount { get; } = segment.DocCount - (deleted?.Sum(BitOperations.PopCount) ?? 0);

    public bool IsLive(int doc) => _deleted is null || (_deleted[doc >> 6] & (1UL << doc)) == 0;

    /// <summary>The view with some documents deleted besides.</summary>
    public SegmentView Without(IEnumerable<int> docs)
    {
        var bits = new ulong[(Segment.DocCount + 63) >> 6];
        _deleted?.CopyTo(bits, 0);
        foreach (var doc in docs)
        {
            bits[doc >> 6] |= 1UL << doc;
        }

        return new SegmentView(Segment, bits);
    }
}
