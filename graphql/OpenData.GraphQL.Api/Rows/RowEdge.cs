namespace OpenData.GraphQL.Api.Rows;

/// <summary>A row in a list.</summary>
/// <param name="Cursor">Its place, to give as <c>after</c>.</param>
/// <param name="Node">The row.</param>
public sealed record RowEdge(string Cursor, Row Node);
