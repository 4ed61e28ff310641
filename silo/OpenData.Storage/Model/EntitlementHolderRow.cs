namespace OpenData.Storage.Model;

/// <summary>An app or account that has entitlements, or had some.</summary>
public sealed class EntitlementHolderRow
{
    /// <summary>The key of the grain.</summary>
    public required string Subject { get; set; }

    /// <summary>The account, or that of the app's developer.</summary>
    public required string Account { get; set; }

    /// <summary>Of that account.</summary>
    public required string UserName { get; set; }

    /// <summary>The name of the app; null for an account.</summary>
    public string? AppName { get; set; }

    /// <summary>What operators find it by, in small letters.</summary>
    public required string SearchText { get; set; }

    /// <summary>Raised by one with each write; the ETag of all the holder's entitlements.</summary>
    public long Version { get; set; }
}
