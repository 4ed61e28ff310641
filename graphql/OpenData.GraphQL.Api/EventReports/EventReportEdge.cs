namespace OpenData.GraphQL.Api.EventReports;

/// <summary>A report in a list.</summary>
/// <param name="Cursor">Its place, to give as <c>after</c>.</param>
/// <param name="Node">The report.</param>
public sealed record EventReportEdge(string Cursor, EventReportNode Node);
