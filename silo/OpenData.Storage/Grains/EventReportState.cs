using OpenData.Contracts.EventReports;

namespace OpenData.Storage.Grains;

/// <summary>The state of an event report's grain.</summary>
public sealed record EventReportState
{
    /// <summary>Null before it is taken; its number is 0 until it is stored.</summary>
    public StoredEvent? Stored { get; init; }
}
