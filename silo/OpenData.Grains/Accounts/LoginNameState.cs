namespace OpenData.Grains.Accounts;

/// <summary>What is stored of a login name.</summary>
public sealed record LoginNameState
{
    /// <summary>The account; null for none.</summary>
    public string? Owner { get; init; }

    /// <summary>When it was claimed.</summary>
    public DateTimeOffset Since { get; init; }
}
