using OpenData.Search.Analysis;
using OpenData.Search.Columns;

namespace OpenData.Search.Indexing;

/// <summary>What segments share: the numbers of keyword values and the live counters. They only grow; the vocabulary
/// of keywords is small, and numbers of deleted documents are given back when the index is rebuilt.</summary>
internal sealed class SharedTables(SchemaLayout layout, Lexicon lexicon)
{
    /// <summary>The order of names.</summary>
    public PinyinOrder Names { get; } = lexicon.NameOrder;

    /// <summary>Per keyword field its values.</summary>
    public ValueTable[] Keywords { get; } = [.. layout.Schema.KeywordFields.Select(_ => new ValueTable())];

    /// <summary>Per counter column its values by document number.</summary>
    public CounterStore[] Counters { get; } = [.. layout.Schema.CounterColumns.Select(_ => new CounterStore())];
}
