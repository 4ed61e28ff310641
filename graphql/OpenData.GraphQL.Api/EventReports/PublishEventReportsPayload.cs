using OpenData.Contracts.Datasets;

namespace OpenData.GraphQL.Api.EventReports;

/// <summary>Reports published.</summary>
/// <param name="ResourceKey">The resource.</param>
/// <param name="RowCount">Its rows, one a report.</param>
/// <param name="Outcome">Whether it is new, has a new version, or is as it was.</param>
public sealed record PublishEventReportsPayload(string ResourceKey, int RowCount, ImportOutcome Outcome);
