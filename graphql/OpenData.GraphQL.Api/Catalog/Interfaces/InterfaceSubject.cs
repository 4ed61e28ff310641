using OpenData.Contracts.Datasets;
using OpenData.Storage.ReadModel;

namespace OpenData.GraphQL.Api.Catalog.Interfaces;

/// <summary>An interface and what it is of.</summary>
/// <param name="Stored">The resource.</param>
/// <param name="Table">Its rows.</param>
/// <param name="Interface">One of its interfaces.</param>
/// <param name="Names">What the standard calls the columns.</param>
internal sealed record InterfaceSubject(StoredResource Stored, RowTable Table, DataInterface Interface, FieldNames Names)
{
    public string Key => Stored.Resource.Key;

    public long Number => Stored.Number;

    /// <summary>Whether addresses that name no interface mean this one.</summary>
    public bool IsFirst => DataInterface.Of(Stored.Resource)[0].Number == Interface.Number;

    /// <summary>Columns to filter and sort by.</summary>
    public IReadOnlyList<DataItem> Parameters => Interface.ParametersOf(Table);

    /// <summary>Columns of a row.</summary>
    public IReadOnlyList<DataItem> Returns => Interface.ReturnsOf(Table);
}
