namespace OpenData.Contracts.EventReports;

/// <summary>Makes a resource of the reports that were taken, without what says who reported or where exactly.</summary>
public interface IEventPublication
{
    /// <summary>Publishes all reports as the next version of the resource; with no report more, nothing changes.</summary>
    Task<PublishedEvents> Publish(CancellationToken cancellationToken);
}
