using System.Collections.Concurrent;

namespace OpenData.Search.Indexing;

/// <summary>The one place where an index changes. Invariants: changes take turns under one lock; a change first builds
/// its new segments and only then touches what exists, so a document that cannot be analyzed changes nothing; the new
/// state is published as one reference, so a reader sees a change whole or not at all; a document keeps its number as
/// long as it is only replaced, so its counters stay.</summary>
internal sealed class IndexWriter(SchemaLayout layout, Lexicon lexicon)
{
    private const int MaxBuildSize = 20_000; // documents; bounds the memory of a large batch

    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, Address> _addresses = new(StringComparer.Ordinal);
    private IndexSnapshot _snapshot = IndexSnapshot.Empty;
    private int _nextNumber;

    public SharedTables Tables { get; } = new(layout);

    /// <summary>The published state.</summary>
    public IndexSnapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>The number of a document, or -1.</summary>
    public int NumberOf(string id) => _addresses.TryGetValue(id, out var address) ? address.Number : -1;

    public void Apply(IEnumerable<SearchDocument> documents, IEnumerable<string> deletes)
    {
        var latest = new Dictionary<string, SearchDocument>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            layout.Check(document);
            latest[document.Id] = document;
        }

        var gone = deletes.ToHashSet(StringComparer.Ordinal);
        if (latest.Count == 0 && gone.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            var built = BuildSegments(latest.Values, gone);
            var views = DeleteOld(gone.Concat(latest.Keys));
            foreach (var id in gone)
            {
                _addresses.TryRemove(id, out _);
            }

            foreach (var segment in built)
            {
                Locate(segment);
                views.Add(new SegmentView(segment));
            }

            Merge(views);
            Volatile.Write(ref _snapshot, new IndexSnapshot([.. views]));
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _addresses.Clear();
            Volatile.Write(ref _snapshot, IndexSnapshot.Empty);
        }
    }

    private List<Segment> BuildSegments(IEnumerable<SearchDocument> documents, HashSet<string> gone)
    {
        var built = new List<Segment>();
        SegmentBuilder? builder = null;
        foreach (var document in documents)
        {
            builder ??= new SegmentBuilder(layout, Tables, lexicon);
            builder.Add(document, NumberFor(document, gone));
            if (builder.DocCount == MaxBuildSize)
            {
                built.Add(builder.Build());
                builder = null;
            }
        }

        if (builder is not null)
        {
            built.Add(builder.Build());
        }

        return built;
    }

    private int NumberFor(SearchDocument document, HashSet<string> gone)
    {
        var number = gone.Contains(document.Id) ? -1 : NumberOf(document.Id);
        if (number < 0)
        {
            number = _nextNumber++;
            Array.ForEach(Tables.Counters, counter => counter.Grow(number));
        }

        foreach (var (column, value) in document.Counters)
        {
            Tables.Counters[layout.Counter(column)].Set(number, value);
        }

        return number;
    }

    private List<SegmentView> DeleteOld(IEnumerable<string> ids)
    {
        var lost = ids.Distinct()
            .Select(id => _addresses.GetValueOrDefault(id))
            .OfType<Address>()
            .GroupBy(address => address.Segment)
            .ToDictionary(group => group.Key, group => group.Select(address => address.Doc));
        return [.. _snapshot.Views
            .Select(view => lost.TryGetValue(view.Segment, out var docs) ? view.Without(docs) : view)];
    }

    private void Merge(List<SegmentView> views)
    {
        views.RemoveAll(view => view.LiveCount == 0);
        while (MergePolicy.Next(views) is { Count: > 0 } chosen)
        {
            var merged = SegmentMerger.Merge(layout, chosen);
            Locate(merged);
            var at = views.IndexOf(chosen[0]);
            views[at] = new SegmentView(merged);
            views.RemoveAll(chosen.Contains);
        }
    }

    private void Locate(Segment segment)
    {
        for (var doc = 0; doc < segment.DocCount; doc++)
        {
            _addresses[segment.Ids[doc]] = new Address(segment.DocNumbers[doc], segment, doc);
        }
    }

    private sealed record Address(int Number, Segment Segment, int Doc);
}
