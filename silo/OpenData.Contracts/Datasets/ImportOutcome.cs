namespace OpenData.Contracts.Datasets;

/// <summary>What an import did to one resource.</summary>
public enum ImportOutcome
{
    /// <summary>The resource is new.</summary>
    Imported,

    /// <summary>The resource was there and differs now.</summary>
    Updated,

    /// <summary>The resource was there and is the same; nothing was written.</summary>
    Unchanged,
}
