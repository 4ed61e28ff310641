using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Engine;
using OpenData.Storage.EventReports;

namespace OpenData.GraphQL.Api.EventReports;

/// <summary>What apps have reported, for those who operate the portal.</summary>
[ExtendObjectType<Query>]
public sealed class EventReportQueries
{
    private const int MostReports = 100;

    /// <summary>Reports of events, newest first; at most 100 a page. For operators and auditors.</summary>
    public static Task<EventReportConnection> EventReports(
        [Service] EventReportReader reader,
        ResolverContext context,
        CancellationToken cancellationToken,
        EventReportFilter? filter = null,
        [GraphQLDefault("20")] int? first = null,
        string? after = null) => EventReportConnection.Read(
            reader,
            (filter ?? new EventReportFilter()).ToCondition(),
            PageArguments.Offset(context, after),
            PageArguments.Size(context, first, 20, MostReports),
            cancellationToken);

    /// <summary>One report by its number, or null. For operators and auditors.</summary>
    public static async Task<EventReportNode?> EventReport(
        [Service] EventReportReader reader, int number, CancellationToken cancellationToken) =>
        await reader.Find(number, cancellationToken) is { } stored ? new EventReportNode(stored) : null;
}
