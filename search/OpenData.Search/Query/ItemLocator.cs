using OpenData.Search.Indexing;
using OpenData.Search.Postings;
using OpenData.Search.Terms;

namespace OpenData.Search.Query;

/// <summary>Tells in which item of a field a position of a document lies; in a plain field everything is one item.
/// Documents are asked for in ascending order.</summary>
internal sealed class ItemLocator
{
    private readonly PostingsCursor? _starts;
    private readonly List<int> _items;
    private readonly Segment _segment;
    private readonly SchemaLayout _layout;
    private readonly int _field;
    private readonly bool _isPlain;
    private int _doc = -1;

    public ItemLocator(Segment segment, SchemaLayout layout, int field, SearchScratch scratch)
    {
        (_segment, _layout, _field) = (segment, layout, field);
        _items = scratch.List();
        Span<byte> key = [TermKeys.ItemStart, (byte)(field + 1)];
        if (segment.Terms.Find(key) is >= 0 and var list)
        {
            _starts = scratch.Cursor();
            _starts.Open(segment.Postings, segment.Positions, list);
        }

        _isPlain = !layout.HasItems(field);
    }

    /// <summary>The item that a position lies in: its first position, and the one behind its last.</summary>
    /// <returns>Null if it lies in another field.</returns>
    public (int Start, int End)? ItemOf(int doc, int position)
    {
        if (_isPlain)
        {
            return (0, int.MaxValue);
        }

        if (_starts is null || !Enter(doc))
        {
            return null;
        }

        // The list of starts ends with where the field ends.
        var at = _items.BinarySearch(position);
        at = at < 0 ? ~at - 1 : at;
        return at < 0 || at + 1 >= _items.Count ? null : (_items[at], _items[at + 1]);
    }

    /// <summary>Whether one of some places, sorted, lies in an item of a document.</summary>
    public static bool Holds(List<(int Doc, int Start)> places, int doc, (int Start, int End) item)
    {
        var at = places.BinarySearch((doc, item.Start));
        at = at < 0 ? ~at : at;
        return at < places.Count && places[at].Doc == doc && places[at].Start < item.End;
    }

    private bool Enter(int doc)
    {
        if (doc == _doc)
        {
            return true;
        }

        if (doc < _doc || !_starts!.MoveTo(doc) || _starts.Doc != doc)
        {
            return false;
        }

        _doc = doc;
        TermPositions.Read(_starts, default, _segment, _layout, _layout.ChannelsOf(_field), _items);
        return true;
    }
}
