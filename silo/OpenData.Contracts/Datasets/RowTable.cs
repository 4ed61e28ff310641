using Orleans;

namespace OpenData.Contracts.Datasets;

/// <summary>The rows of a dataset's current version.</summary>
/// <param name="Blob">The content address (hex) of the immutable row file in the data folder.</param>
/// <param name="RowCount">The number of rows.</param>
/// <param name="Columns">The columns in the order of the file, each with a name, a code and a type.</param>
[GenerateSerializer, Immutable, Alias("opendata.RowTable")]
public sealed record RowTable(
    [property: Id(0)] string Blob,
    [property: Id(1)] long RowCount,
    [property: Id(2)] EquatableList<DataItem> Columns);
