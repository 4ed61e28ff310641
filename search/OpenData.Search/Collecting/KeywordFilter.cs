using OpenData.Search.Columns;
using OpenData.Search.Indexing;

namespace OpenData.Search.Collecting;

/// <summary>Accepts documents that have one of some values in a keyword field.</summary>
internal sealed class KeywordFilter(int field, SharedTables tables, IReadOnlyList<string> values)
{
    private KeywordColumn? _column;
    private bool[] _accepted = [];

    /// <summary>The number of the keyword field.</summary>
    public int Field { get; } = field;

    /// <summary>Turns to the documents of a segment.</summary>
    public void Enter(Segment segment)
    {
        _column = segment.Keywords[Field];
        _accepted = new bool[_column.ValueCount + 1];
        foreach (var value in values)
        {
            var number = tables.Keywords[Field].Find(value);
            var place = number < 0 ? -1 : Array.IndexOf(_column.Global, number);
            if (place >= 0)
            {
                _accepted[place] = true;
            }
        }
    }

    public bool Accepts(int doc)
    {
        var column = _column!;
        if (column.IsSingle)
        {
            return _accepted[column.CodeAt(doc)];
        }

        var (start, end) = column.RangeOf(doc);
        for (var place = start; place < end; place++)
        {
            if (_accepted[column.CodeAt(place)])
            {
                return true;
            }
        }

        return false;
    }
}
