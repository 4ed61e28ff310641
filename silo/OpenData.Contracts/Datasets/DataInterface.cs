using Orleans;

namespace OpenData.Contracts.Datasets;

/// <summary>One of the interfaces that a resource with rows is called by (API-1, API-2, … in the Shanghai manual, 2.2.1).</summary>
/// <param name="Number">From 1; stands in the address.</param>
/// <param name="Name">What people read.</param>
/// <param name="Format">What it answers with, where its address does not say.</param>
/// <param name="Parameters">The names of the data items that a call may filter and sort by; empty for all of the table.</param>
/// <param name="Returns">The names of the data items that a row has, in that order; empty for all of the table.</param>
[GenerateSerializer, Immutable, Alias("opendata.DataInterface")]
public sealed record DataInterface(
    [property: Id(0)] int Number,
    [property: Id(1)] string Name,
    [property: Id(2)] InterfaceFormat Format,
    [property: Id(3)] EquatableList<string> Parameters,
    [property: Id(4)] EquatableList<string> Returns)
{
    /// <summary>The largest <see cref="Number"/>.</summary>
    public const int MostNumber = 99;

    private static readonly EquatableList<DataInterface> Usual =
        new[] { InterfaceFormat.Json, InterfaceFormat.Xml }
            .Select((format, i) => new DataInterface(i + 1, $"API-{i + 1}({format.ToString().ToUpperInvariant()})", format, [], []))
            .ToEquatableList();

    /// <summary>The interfaces of a resource: those that it declares, or one for each format over all columns; none where the
    /// portal holds no rows.</summary>
    public static EquatableList<DataInterface> Of(Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.Table is null ? [] : resource.Interfaces.Count > 0 ? resource.Interfaces : Usual;
    }

    /// <summary>The columns of a table that a call may filter and sort by.</summary>
    public EquatableList<DataItem> ParametersOf(RowTable table) => Columns(table, Parameters);

    /// <summary>The columns of a table that a row has.</summary>
    public EquatableList<DataItem> ReturnsOf(RowTable table) => Columns(table, Returns);

    private static EquatableList<DataItem> Columns(RowTable table, EquatableList<string> names)
    {
        ArgumentNullException.ThrowIfNull(table);
        return names.Count == 0
            ? table.Columns
            : names.Select(name => table.Columns.FirstOrDefault(column => column.Name == name)).OfType<DataItem>().ToEquatableList();
    }
}
