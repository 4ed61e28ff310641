using System.Runtime.CompilerServices;
using OpenData.Contracts.Datasets;
using OpenData.Search;

namespace OpenData.GraphQL.Api.Catalog.Interfaces;

/// <summary>The names of the fields of each table, made once while its description is in memory.</summary>
/// <param name="lexicon">Reads Chinese; needed by the first column without a code.</param>
public sealed class FieldNaming(Lazy<Lexicon> lexicon)
{
    private readonly ConditionalWeakTable<RowTable, FieldNames> _made = [];

    /// <summary>Those of a table.</summary>
    public FieldNames Of(RowTable table) =>
        _made.GetValue(table, made => new FieldNames(made.Columns, text => lexicon.Value.Reading(text)));
}
