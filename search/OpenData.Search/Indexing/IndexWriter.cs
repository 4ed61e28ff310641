using System.Text;
using OpenData.Search.Analysis;
using OpenData.Search.Collecting;
using OpenData.Search.Columns;
using OpenData.Search.Scoring;
using OpenData.Search.Storage;

namespace OpenData.Search.Indexing;

/// <summary>The one place where an index changes. Invariants: changes take turns under one lock; a change first builds
/// its new segments and only then touches what exists, so a document that cannot be analyzed changes nothing; the new
/// state is published as one reference, so a reader sees a change whole or not at all; a document keeps its number as
/// long as it is only replaced, so its counters stay.</summary>
internal sealed class IndexWriter : IDisposable
{
    private const int LargeBatch = 2_000; // documents; a larger one is written to the disk at once

    private readonly Lock _lock = new();
    private readonly SchemaLayout _layout;
    private readonly Lexicon _lexicon;
    private readonly Bm25 _bm25;
    private readonly IndexFolder? _folder;
    private readonly SegmentList _segments;
    private long _generation;
    private int _nextNumber;

    /// <exception cref="DamagedIndexException">A file of the folder is not as it was written.</exception>
    public IndexWriter(SchemaLayout layout, Lexicon lexicon, IndexFolder? folder)
    {
        _layout = layout;
        _lexicon = lexicon;
        _bm25 = new Bm25(layout);
        _folder = folder;
        Tables = new SharedTables(layout, lexicon);
        _segments = new SegmentList(layout, Tables, folder);
        if (folder?.ReadManifest() is { } manifest)
        {
            Open(folder, manifest);
        }

        folder?.RemoveAllBut(folder.ReadManifest());
    }

    public SharedTables Tables { get; }

    /// <summary>The published state.</summary>
    public IndexSnapshot Snapshot => _segments.Snapshot;

    /// <summary>What the last commit was given.</summary>
    public long Position { get; private set; }

    public void Apply(IEnumerable<SearchDocument> documents, IEnumerable<string> deletes)
    {
        var latest = new Dictionary<string, SearchDocument>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            _layout.Check(document);
            latest[document.Id] = document;
        }

        var gone = deletes.ToHashSet(StringComparer.Ordinal);
        if (latest.Count == 0 && gone.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            var isLarge = latest.Count > LargeBatch;
            var built = BuildSegments(isLarge ? BySeries(latest.Values) : latest.Values, gone, isLarge);
            _segments.Change(built, gone.Concat(latest.Keys).Select(Encoding.UTF8.GetBytes));
        }
    }

    /// <summary>Makes the present state the one that is found when the folder is opened again.</summary>
    public void Commit(long position)
    {
        if (_folder is null)
        {
            throw new InvalidOperationException("An index in memory has nowhere to commit to; open it in a folder.");
        }

        _segments.WithoutMerges(() =>
        {
            lock (_lock)
            {
                SegmentView[] young = [.. Snapshot.Views.Where(v => v.Segment.IsInMemory)];
                if (young.Length > 0)
                {
                    _segments.Merge(young, toDisk: true);
                }

                var segments = Snapshot.Views.Select(v => (v.Segment.Name, v.Segment.Identity, v.Deleted)).ToArray();
                var manifest = new Manifest(
                    _generation + 1, Fingerprint(), position, _nextNumber, _segments.NextSegment, segments);
                _folder.Commit(manifest, WriteCounters);
                (_generation, Position) = (manifest.Generation, position);
            }
        });
    }

    /// <summary>Merges everything into one segment.</summary>
    public void Optimize()
    {
        _segments.FinishMerges();
        _segments.WithoutMerges(() =>
        {
            var views = Snapshot.Views;
            if (views.Length > 1 || views.Any(v => v.Deleted is not null))
            {
                _segments.Merge(views, toDisk: true);
            }
        });
    }

    public void Clear()
    {
        lock (_lock)
        {
            _segments.Clear();
        }
    }

    public void Dispose()
    {
        try
        {
            _segments.FinishMerges();
        }
        finally
        {
            _folder?.Dispose();
        }
    }

    private ulong Fingerprint() => ((ulong)_layout.Fingerprint() << 32) | _lexicon.Fingerprint;

    private void Open(IndexFolder folder, Manifest manifest)
    {
        if (manifest.Fingerprint != Fingerprint())
        {
            throw new DamagedIndexException(folder.Path, "it was made with other fields or dictionaries");
        }

        (_generation, Position, _nextNumber) = (manifest.Generation, manifest.Position, manifest.NextNumber);
        var views = manifest.Segments.Select(s =>
        {
            var segment = new Segment(SegmentFiles.InFolder(folder.Path, s.Name), _layout, Tables);
            return segment.Identity == s.Identity
                ? new SegmentView(segment, s.Deleted)
                : throw new DamagedIndexException(s.Name, "it is not the segment that was committed");
        });
        _segments.Open([.. views], manifest.NextSegment);
        ReadCounters(folder.OpenCounters(manifest.Generation));
    }

    private void ReadCounters(FileData file)
    {
        var starts = file.Values<long>(file.Length - (Tables.Counters.Length * sizeof(long)), Tables.Counters.Length);
        for (var column = 0; column < starts.Length; column++)
        {
            var values = new NumberColumn(file, starts[column]);
            Tables.Counters[column].Grow(Math.Max(_nextNumber - 1, 0));
            for (var number = 0; number < _nextNumber; number++)
            {
                Tables.Counters[column].Set(number, values[number]);
            }
        }
    }

    // Layout: a number column for each counter, by document number; where each starts (8 bytes each).
    private void WriteCounters(FileWriter file)
    {
        var starts = new List<long>();
        foreach (var counter in Tables.Counters)
        {
            var values = new NumberColumnWriter();
            for (var number = 0; number < _nextNumber; number++)
            {
                values.Add(counter.Get(number));
            }

            file.Align(sizeof(long));
            starts.Add(file.Position);
            values.Write(file);
        }

        file.Align(sizeof(long));
        file.WriteValues<long>([.. starts]);
        file.Finish();
    }

    private List<Segment> BuildSegments(IEnumerable<SearchDocument> documents, HashSet<string> gone, bool onDisk)
    {
        var built = new List<Segment>();
        SegmentBuilder? builder = null;
        try
        {
            foreach (var document in documents)
            {
                builder ??= new SegmentBuilder(_layout, _lexicon, _bm25, _segments.NewFiles(onDisk));
                builder.Add(document, NumberFor(document, gone));
                if (builder.IsFull)
                {
                    built.Add(builder.Build(Tables));
                    builder = null;
                }
            }

            if (builder is not null)
            {
                built.Add(builder.Build(Tables));
            }
        }
        finally
        {
            builder?.Dispose();
        }

        return built;
    }

    // What is alike stands together: lists, texts and positions of neighbours are alike then, and take less room.
    private SearchDocument[] BySeries(IReadOnlyCollection<SearchDocument> documents)
    {
        var text = new FoldedText(_lexicon.Characters);
        var sorted = documents.ToArray();
        var keys = Array.ConvertAll(sorted, document =>
        {
            var title = document.Texts.Find(t => t.Field == _layout.Schema.Title).Parts;
            text.Fold(title is [{ } first, ..] ? first : "");
            return SeriesKey.Of(text.Compact);
        });
        Array.Sort(keys, sorted, StringComparer.Ordinal);
        return sorted;
    }

    private int NumberFor(SearchDocument document, HashSet<string> gone)
    {
        var number = gone.Contains(document.Id) ? -1 : Snapshot.NumberOf(Encoding.UTF8.GetBytes(document.Id));
        if (number < 0)
        {
            number = _nextNumber++;
            Array.ForEach(Tables.Counters, counter => counter.Grow(number));
        }

        foreach (var (column, value) in document.Counters)
        {
            Tables.Counters[_layout.Counter(column)].Set(number, value);
        }

        return number;
    }
}
