using OpenData.Search.Columns;
using OpenData.Search.Indexing;

namespace OpenData.Search.Collecting;

/// <summary>Accepts documents that have one of some values in a keyword field. Used again from search to search.</summary>
internal sealed class KeywordFilter
{
    private SharedTables? _tables;
    private IReadOnlyList<string> _values = [];
    private KeywordColumn? _column;
    private bool[] _accepted = [];

    /// <summary>The number of the keyword field.</summary>
    public int Field { get; private set; }

    /// <summary>Takes a field and the values that are accepted.</summary>
    public void Begin(int field, SharedTables tables, IReadOnlyList<string> values) =>
        (Field, _tables, _values) = (field, tables, values);

    /// <summary>Turns to the documents of a segment.</summary>
    public void Enter(Segment segment)
    {
        _column = segment.Keywords[Field];
        if (_accepted.Length <= _column.ValueCount)
        {
            _accepted = new bool[(_column.ValueCount * 2) + 1];
        }

        _accepted.AsSpan(0, _column.ValueCount + 1).Clear();
        for (var i = 0; i < _values.Count; i++)
        {
            var number = _tables!.Keywords[Field].Find(_values[i]);
            var place = number < 0 ? -1 : Array.IndexOf(_column.Global, number);
            if (place >= 0)
            {
                _accepted[place] = true;
            }
        }
    }

    /// <summary>Leaves them.</summary>
    public void Leave() => _column = null;

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
