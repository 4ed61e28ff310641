namespace OpenData.Storage.Model;

/// <summary>A resource of the catalogue: the state of its grain and, at once, what readers read.</summary>
public sealed class ResourceRow
{
    /// <summary>The stable number, given by the database when the resource is first stored.</summary>
    public long Number { get; set; }

    /// <summary>The resource's key; unique.</summary>
    public required string Key { get; set; }

    /// <summary>Raised by one with each write; the grain's ETag.</summary>
    public long Version { get; set; }

    /// <summary>The resource as JSON.</summary>
    public required string Document { get; set; }
}
