namespace OpenData.Storage.Model;

/// <summary>One resource that an app or account may call.</summary>
public sealed class EntitlementRow
{
    /// <summary>Who may: the key of the grain.</summary>
    public required string Subject { get; set; }

    /// <summary>The key of the resource.</summary>
    public required string Resource { get; set; }

    /// <summary>Milliseconds since 1970, UTC.</summary>
    public long GrantedAt { get; set; }

    /// <summary>The whole as JSON.</summary>
    public required string Document { get; set; }
}
