namespace OpenData.Grains.Apps;

/// <summary>What is stored of a secret's owner.</summary>
public sealed record AppSecretState
{
    /// <summary>Null for none.</summary>
    public string? AppId { get; init; }
}
