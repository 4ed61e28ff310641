namespace OpenData.Storage.Model;

/// <summary>A line of the change feed, stored in the transaction of the change itself.</summary>
public sealed class ChangeRow
{
    /// <summary>The place in the feed; only grows.</summary>
    public long Sequence { get; set; }

    /// <summary>What changed, for example <c>resource</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>The key of what changed.</summary>
    public required string Key { get; set; }
}
