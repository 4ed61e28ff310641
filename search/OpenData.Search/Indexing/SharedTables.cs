using OpenData.Search.Columns;
using OpenData.Search.Items;
using OpenData.Search.Terms;

namespace OpenData.Search.Indexing;

/// <summary>What all segments of an index share: the numbers of terms, items and keyword values, and the
/// counters.</summary>
internal sealed class SharedTables
{
    public SharedTables(SchemaLayout layout)
    {
        Items = [.. layout.Texts.Select((_, field) => layout.HasItems(field) ? new ItemTable(Terms) : null)];
        Keywords = [.. layout.Schema.KeywordFields.Select(_ => new ValueTable())];
        Counters = [.. layout.Schema.CounterColumns.Select(_ => new CounterStore())];
    }

    public TermTable Terms { get; } = new();

    /// <summary>Per text field; null for a plain one.</summary>
    public ItemTable?[] Items { get; }

    public ValueTable[] Keywords { get; }

    public CounterStore[] Counters { get; }
}
