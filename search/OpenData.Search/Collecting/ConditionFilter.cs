using OpenData.Search.Indexing;

namespace OpenData.Search.Collecting;

/// <summary>Accepts the documents of which a <see cref="SearchCondition"/> holds.</summary>
internal sealed class ConditionFilter
{
    private readonly SearchConditionKind _kind;
    private readonly ConditionFilter[] _parts;
    private readonly KeywordFilter? _field;

    /// <exception cref="ArgumentException">The condition names no keyword field.</exception>
    public ConditionFilter(SchemaLayout layout, SharedTables tables, SearchCondition condition)
    {
        _kind = condition.Kind;
        _parts = [.. condition.Parts.Select(part => new ConditionFilter(layout, tables, part))];
        if (_kind == SearchConditionKind.Field)
        {
            _field = new KeywordFilter();
            _field.Begin(layout.Keyword(condition.Field), tables, condition.Values);
        }
    }

    /// <summary>Turns to the documents of a segment.</summary>
    public void Enter(Segment segment)
    {
        _field?.Enter(segment);
        foreach (var part in _parts)
        {
            part.Enter(segment);
        }
    }

    public bool Accepts(int doc)
    {
        switch (_kind)
        {
            case SearchConditionKind.Field:
                return _field!.Accepts(doc);
            case SearchConditionKind.Not:
                return !_parts[0].Accepts(doc);
            default:
                // Any ends with the first that holds, all with the first that does not.
                var isAny = _kind == SearchConditionKind.Any;
                foreach (var part in _parts)
                {
                    if (part.Accepts(doc) == isAny)
                    {
                        return isAny;
                    }
                }

                return !isAny;
        }
    }
}
