using OpenData.Search.Indexing;

namespace OpenData.Search.Collecting;

/// <summary>The order of hits, smaller is better; total, since ids are unique. A missing column value is last in both
/// directions. What breaks ties is read only where there is a tie.</summary>
internal readonly struct CandidateOrder
{
    private readonly SchemaLayout _layout;
    private readonly SharedTables _tables;
    private readonly IndexSnapshot _snapshot;
    private readonly SearchSort _sort;
    private readonly int _column;
    private readonly bool _isCounter;

    public CandidateOrder(SchemaLayout layout, SharedTables tables, IndexSnapshot snapshot, SearchSort sort)
    {
        _layout = layout;
        _tables = tables;
        _snapshot = snapshot;
        _sort = sort;
        (_column, _isCounter) = sort.Column is { } name ? layout.Column(name) : (-1, false);
    }

    /// <summary>Whether hits are ordered by how well they match.</summary>
    public bool IsByRelevance => _sort.Kind == SearchSortKind.Relevance;

    /// <summary>Takes the value to sort by, so that a counter that changes meanwhile cannot upset the order.</summary>
    public double ColumnOf(Segment segment, int doc) => _column < 0 ? 0
        : _isCounter ? _tables.Counters[_column].Get(segment.NumberOf(doc))
        : segment.Values[_column][doc];

    public int Compare(Candidate x, Candidate y)
    {
        var order = _sort.Kind switch
        {
            SearchSortKind.Column => CompareValues(x.Column, y.Column, _sort.Descending),
            SearchSortKind.Name => CompareNames(x, y),
            _ => 0,
        };
        order = order != 0 ? order : (int)y.Class - (int)x.Class;
        order = order != 0 ? order : y.Score.CompareTo(x.Score);
        order = order != 0 || _layout.Freshness < 0 ? order : CompareValues(Freshness(x), Freshness(y), descending: true);
        return order != 0 ? order : SegmentOf(x).Ids[x.Doc].SequenceCompareTo(SegmentOf(y).Ids[y.Doc]);
    }

    /// <summary>Sorts some candidates, best first, by insertion: they are few, and mostly in order.</summary>
    public void Sort(Span<Candidate> few)
    {
        for (var i = 1; i < few.Length; i++)
        {
            var (candidate, at) = (few[i], i);
            for (; at > 0 && Compare(candidate, few[at - 1]) < 0; at--)
            {
                few[at] = few[at - 1];
            }

            few[at] = candidate;
        }
    }

    private static int CompareValues(double x, double y, bool descending)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.IsNaN(x).CompareTo(double.IsNaN(y));
        }

        return descending ? y.CompareTo(x) : x.CompareTo(y);
    }

    private Segment SegmentOf(Candidate candidate) => _snapshot.Views[candidate.View].Segment;

    private double Freshness(Candidate candidate) => SegmentOf(candidate).Values[_layout.Freshness][candidate.Doc];

    // Ranks tell within a segment; between segments the names themselves are compared.
    private int CompareNames(Candidate x, Candidate y)
    {
        var order = x.View == y.View
            ? SegmentOf(x).NameRanks[x.Doc].CompareTo(SegmentOf(y).NameRanks[y.Doc])
            : _tables.Names.Compare(NameOf(x), NameOf(y));
        return _sort.Descending ? -order : order;
    }

    private string NameOf(Candidate candidate) => SegmentOf(candidate).Titles[candidate.Doc].ToString();
}
