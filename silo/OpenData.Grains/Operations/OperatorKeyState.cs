namespace OpenData.Grains.Operations;

/// <summary>What is stored of the operator key.</summary>
public sealed record OperatorKeyState
{
    /// <summary>SHA-256, hex; null until a key was made.</summary>
    public string? Hash { get; init; }
}
