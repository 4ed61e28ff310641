namespace OpenData.GraphQL.Api.People;

/// <summary>An account in a list.</summary>
/// <param name="Cursor">Its place, to give as <c>after</c>.</param>
/// <param name="Node">The account.</param>
public sealed record PersonEdge(string Cursor, PersonNode Node);
