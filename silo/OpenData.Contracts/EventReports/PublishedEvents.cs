using OpenData.Contracts.Datasets;

namespace OpenData.Contracts.EventReports;

/// <summary>Reports as a resource.</summary>
/// <param name="ResourceKey">The resource.</param>
/// <param name="RowCount">Its rows, one a report.</param>
/// <param name="Outcome">What has become of it.</param>
public sealed record PublishedEvents(string ResourceKey, long RowCount, ImportOutcome Outcome);
