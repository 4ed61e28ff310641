using OpenData.Search.Storage;

namespace OpenData.Search.Indexing;

/// <summary>The segments of an index and their merging. The state is one reference: readers take it without a lock, each
/// change puts another in its place. Merges run beside changes; what was deleted meanwhile is deleted in the merged
/// segment too.</summary>
internal sealed class SegmentList(SchemaLayout layout, SharedTables tables, IndexFolder? folder)
{
    private const int InlineMerge = 2_000; // documents; larger merges leave the thread of the change

    private readonly Lock _swap = new();
    private readonly Lock _merge = new();
    private IndexSnapshot _snapshot = IndexSnapshot.Empty;
    private int _scheduled;
    private Task _background = Task.CompletedTask;

    /// <summary>The published state.</summary>
    public IndexSnapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>The number in the name of the next segment.</summary>
    public int NextSegment { get; private set; }

    /// <summary>Starts with what was committed.</summary>
    public void Open(IEnumerable<SegmentView> views, int nextSegment)
    {
        NextSegment = nextSegment;
        Volatile.Write(ref _snapshot, new IndexSnapshot([.. views]));
    }

    /// <summary>Publishes a change: new segments, and documents that are gone from old ones.</summary>
    /// <param name="added">New segments.</param>
    /// <param name="gone">Ids, UTF-8, of documents that are deleted in the segments that were there.</param>
    public void Change(IReadOnlyList<Segment> added, IEnumerable<byte[]> gone)
    {
        lock (_swap)
        {
            var lost = new Dictionary<int, List<int>>();
            foreach (var id in gone)
            {
                var (view, doc) = _snapshot.Find(id);
                if (view >= 0)
                {
                    (lost.TryGetValue(view, out var docs) ? docs : lost[view] = []).Add(doc);
                }
            }

            var views = _snapshot.Views.Select((v, i) => lost.TryGetValue(i, out var docs) ? v.Without(docs) : v);
            var all = views.Concat(added.Select(segment => new SegmentView(segment, null))).Where(v => v.LiveCount > 0);
            Volatile.Write(ref _snapshot, new IndexSnapshot([.. all]));
        }

        MergeWhatIsDue();
    }

    public void Clear()
    {
        lock (_swap)
        {
            Volatile.Write(ref _snapshot, IndexSnapshot.Empty);
        }
    }

    /// <summary>Runs an action while no merge runs and none starts.</summary>
    public void WithoutMerges(Action action)
    {
        lock (_merge)
        {
            action();
        }
    }

    /// <summary>Makes one segment of several, or rewrites one; on disk if there is a folder and it is large or must
    /// be. The caller holds the merge lock, or calls from <see cref="WithoutMerges"/>.</summary>
    public void Merge(IReadOnlyList<SegmentView> chosen, bool toDisk)
    {
        var large = toDisk || chosen.Any(v => !v.Segment.IsInMemory) || chosen.Sum(v => v.LiveCount) > InlineMerge;
        var merger = new SegmentMerger(layout, tables, chosen);
        var merged = merger.Merge(NewFiles(large));
        lock (_swap)
        {
            Publish(chosen, merged, merger.Places);
        }
    }

    /// <summary>Where a new segment goes.</summary>
    public SegmentFiles NewFiles(bool onDisk)
    {
        if (!onDisk || folder is null)
        {
            return SegmentFiles.InMemory();
        }

        lock (_swap)
        {
            return SegmentFiles.InFolder(folder.Path, $"seg-{NextSegment++}");
        }
    }

    /// <summary>Waits for merges that are under way, and throws what stopped the last of them.</summary>
    public void FinishMerges()
    {
        Task background;
        lock (_swap)
        {
            background = _background;
        }

        ((IAsyncResult)background).AsyncWaitHandle.WaitOne();
        if (background.Exception?.InnerException is { } error)
        {
            throw new IOException($"Segments could not be merged: {error.Message}", error);
        }
    }

    private void Publish(IReadOnlyList<SegmentView> chosen, Segment merged, int[][] places)
    {
        var views = Snapshot.Views.ToList();
        var gone = new List<int>();
        for (var i = 0; i < chosen.Count; i++)
        {
            var now = views.Find(v => v.Segment == chosen[i].Segment);
            for (var doc = 0; doc < places[i].Length; doc++)
            {
                if (places[i][doc] >= 0 && (now is null || !now.IsLive(doc)))
                {
                    gone.Add(places[i][doc]);
                }
            }
        }

        var at = views.FindIndex(v => v.Segment == chosen[0].Segment);
        views.RemoveAll(v => chosen.Any(c => c.Segment == v.Segment));
        var view = new SegmentView(merged, null).Without(gone);
        if (view.LiveCount > 0)
        {
            views.Insert(Math.Clamp(at, 0, views.Count), view);
        }

        Volatile.Write(ref _snapshot, new IndexSnapshot([.. views]));
    }

    private void MergeWhatIsDue()
    {
        while (MergePolicy.Next(Snapshot.Views) is { Count: > 0 } chosen)
        {
            if (chosen.Sum(v => v.LiveCount) > InlineMerge || !_merge.TryEnter())
            {
                Schedule();
                return;
            }

            try
            {
                Merge(chosen, toDisk: false);
            }
            finally
            {
                _merge.Exit();
            }
        }
    }

    private void Schedule()
    {
        if (Interlocked.Exchange(ref _scheduled, 1) == 0)
        {
            lock (_swap)
            {
                _background = Task.Run(MergeInBackground);
            }
        }
    }

    private void MergeInBackground()
    {
        lock (_merge)
        {
            Volatile.Write(ref _scheduled, 0);
            while (MergePolicy.Next(Snapshot.Views) is { Count: > 0 } chosen)
            {
                Merge(chosen, toDisk: false);
            }
        }
    }
}
