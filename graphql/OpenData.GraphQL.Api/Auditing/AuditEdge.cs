namespace OpenData.GraphQL.Api.Auditing;

/// <summary>A line of the audit log in a list.</summary>
/// <param name="Cursor">Its place, to give as <c>after</c>.</param>
/// <param name="Node">The line.</param>
public sealed record AuditEdge(string Cursor, AuditLine Node);
