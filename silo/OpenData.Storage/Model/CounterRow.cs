namespace OpenData.Storage.Model;

/// <summary>What has been counted of a resource here.</summary>
public sealed class CounterRow
{
    /// <summary>The resource's key.</summary>
    public required string Key { get; set; }

    /// <summary>Views of the resource.</summary>
    public long Views { get; set; }

    /// <summary>Downloads of its files.</summary>
    public long Downloads { get; set; }

    /// <summary>Successful calls of its interface.</summary>
    public long Calls { get; set; }

    /// <summary>The number of the last change, by which silos find what others counted; only on PostgreSQL.</summary>
    public long Changed { get; set; }
}
