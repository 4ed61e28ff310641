using OpenData.Contracts.Datasets;

namespace OpenData.Storage.Grains;

/// <summary>The state of a dataset grain.</summary>
public sealed record DatasetState
{
    /// <summary>The stable number; 0 before the first write.</summary>
    public long Number { get; init; }

    /// <summary>The resource; null before the first write.</summary>
    public Resource? Resource { get; init; }
}
