namespace OpenData.Storage.Entitlements;

/// <summary>Which entitlements are looked for; all that is given must hold.</summary>
public sealed record EntitlementCondition
{
    /// <summary>Words that all are part of the user name, or of the app's name or id; null for any.</summary>
    public string? Text { get; init; }

    /// <summary>Whose; null for anyone's.</summary>
    public string? Subject { get; init; }

    /// <summary>The key of the resource; null for any.</summary>
    public string? Resource { get; init; }
}
