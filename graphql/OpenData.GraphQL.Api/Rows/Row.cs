namespace OpenData.GraphQL.Api.Rows;

/// <summary>A row of a table.</summary>
/// <param name="Values">Its cells in the order of the columns; null where empty.</param>
public sealed record Row(IReadOnlyList<Cell?> Values);
