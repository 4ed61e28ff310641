namespace OpenData.Storage.Model;

/// <summary>The state of a grain that has no table of its own.</summary>
public sealed class GrainStateRow
{
    /// <summary>The text form of the grain's id, <c>type/key</c>.</summary>
    public required string GrainId { get; set; }

    /// <summary>The name of the state within its grain.</summary>
    public required string StateName { get; set; }

    /// <summary>Raised by one with each write; the ETag.</summary>
    public long Version { get; set; }

    /// <summary>The state as JSON.</summary>
    public required string Payload { get; set; }

    /// <summary>From when it may be removed, in milliseconds since 1970, UTC; null to keep it.</summary>
    public long? EndsAt { get; set; }
}
