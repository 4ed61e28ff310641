using OpenData.Contracts.Datasets;

namespace OpenData.GraphQL.Api.Catalog.Interfaces;

/// <summary>A cell of a row that an interface answers with.</summary>
/// <param name="Name">The name in the answer.</param>
/// <param name="Item">The data item.</param>
public sealed record InterfaceField(string Name, DataItem Item);
