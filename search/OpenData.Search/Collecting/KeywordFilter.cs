using OpenData.Search.Indexing;

namespace OpenData.Search.Collecting;

/// <summary>Accepts documents that have one of some values in a keyword field.</summary>
internal sealed class KeywordFilter
{
    private readonly bool[] _accepted;

    public KeywordFilter(int field, SharedTables tables, IReadOnlyList<string> values)
    {
        Field = field;
        _accepted = new bool[tables.Keywords[field].Count];
        foreach (var value in values)
        {
            if (tables.Keywords[field].Find(value) is var number && number >= 0 && number < _accepted.Length)
            {
                _accepted[number] = true;
            }
        }
    }

    /// <summary>The number of the keyword field.</summary>
    public int Field { get; }

    public bool Accepts(Segment segment, int doc)
    {
        foreach (var number in segment.Keywords[Field].Of(doc))
        {
            if (number < _accepted.Length && _accepted[number])
            {
                return true;
            }
        }

        return false;
    }
}
