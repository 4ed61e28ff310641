namespace OpenData.GraphQL.Api.Rows;

/// <summary>A cell of a table, or a value to compare cells with.</summary>
/// <param name="Value">A <see cref="string"/> for text and days, a <see cref="long"/> for whole numbers, a
/// <see cref="double"/> for numbers.</param>
public readonly record struct Cell(object Value);
