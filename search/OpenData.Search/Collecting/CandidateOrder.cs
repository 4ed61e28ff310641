using OpenData.Search.Indexing;

namespace OpenData.Search.Collecting;

/// <summary>The order of hits, smaller is better; total, since ids are unique. A missing column value is last in both
/// directions.</summary>
internal sealed class CandidateOrder : IComparer<Candidate>
{
    private readonly SchemaLayout _layout;
    private readonly SharedTables _tables;
    private readonly SearchSort _sort;
    private readonly int _column = -1;
    private readonly bool _isCounter;

    public CandidateOrder(SchemaLayout layout, SharedTables tables, SearchSort sort)
    {
        _layout = layout;
        _tables = tables;
        _sort = sort;
        if (sort.Column is { } name)
        {
            (_column, _isCounter) = layout.Column(name);
        }
    }

    /// <summary>Takes the values to sort by, so that a counter that changes meanwhile cannot upset the order.</summary>
    public Candidate Read(Segment segment, Scoring.Match match) => new(
        segment,
        match,
        _column < 0 ? 0
            : _isCounter ? _tables.Counters[_column].Get(segment.DocNumbers[match.Doc])
            : Value(segment, _column, match.Doc),
        _layout.Freshness < 0 ? 0 : Value(segment, _layout.Freshness, match.Doc));

    public int Compare(Candidate x, Candidate y)
    {
        var order = _sort.Kind switch
        {
            SearchSortKind.Column => CompareValues(x.Column, y.Column, _sort.Descending),
            SearchSortKind.Name => CompareNames(x, y),
            _ => 0,
        };
        order = order != 0 ? order : y.Match.Class.CompareTo(x.Match.Class);
        order = order != 0 ? order : y.Match.Score.CompareTo(x.Match.Score);
        order = order != 0 ? order : CompareValues(x.Freshness, y.Freshness, descending: true);
        return order != 0
            ? order
            : string.CompareOrdinal(x.Segment.Ids[x.Match.Doc], y.Segment.Ids[y.Match.Doc]);
    }

    private static double Value(Segment segment, int column, int doc)
    {
        var values = segment.Numbers[column].Of(doc);
        return values.IsEmpty ? double.NaN : values[0];
    }

    private static int CompareValues(double x, double y, bool descending)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.IsNaN(x).CompareTo(double.IsNaN(y));
        }

        return descending ? y.CompareTo(x) : x.CompareTo(y);
    }

    private int CompareNames(Candidate x, Candidate y)
    {
        var order = x.Segment.NameKeys.Of(x.Match.Doc).SequenceCompareTo(y.Segment.NameKeys.Of(y.Match.Doc));
        return _sort.Descending ? -order : order;
    }
}
