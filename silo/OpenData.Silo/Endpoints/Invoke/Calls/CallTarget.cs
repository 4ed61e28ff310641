using OpenData.Contracts.Datasets;
using OpenData.Storage.ReadModel;

namespace OpenData.Silo.Endpoints.Invoke.Calls;

/// <summary>What is called, and what the caller may see of it.</summary>
/// <param name="Stored">The resource.</param>
/// <param name="Table">Its rows.</param>
/// <param name="Interface">Which of its interfaces.</param>
/// <param name="Parameters">Columns to filter and sort by.</param>
/// <param name="Returns">Columns of a row.</param>
internal sealed record CallTarget(
    StoredResource Stored,
    RowTable Table,
    DataInterface Interface,
    IReadOnlyList<DataItem> Parameters,
    IReadOnlyList<DataItem> Returns)
{
    public Resource Resource => Stored.Resource;
}
