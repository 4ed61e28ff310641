namespace OpenData.Grains.Verification;

/// <summary>What is stored of the key of hashes.</summary>
public sealed record IdentityKeyState
{
    /// <summary>Encrypted; null until one was made.</summary>
    public string? Key { get; init; }
}
