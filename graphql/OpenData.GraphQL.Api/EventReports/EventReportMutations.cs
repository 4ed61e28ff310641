using OpenData.Contracts.EventReports;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.EventReports;

/// <summary>What operators do with reports.</summary>
[ExtendObjectType<Mutation>]
public sealed class EventReportMutations
{
    /// <summary>Publishes all reports of events as a resource, as its next version: without who reported, descriptions, addresses and
    /// exact places. For operators, and for requests with the operator key.</summary>
    public static async Task<PublishEventReportsPayload> PublishEventReports(
        [Service] IEventPublication publication, CancellationToken cancellationToken)
    {
        var published = await publication.Publish(cancellationToken);
        return new PublishEventReportsPayload(published.ResourceKey, checked((int)published.RowCount), published.Outcome);
    }
}
