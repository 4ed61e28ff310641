namespace OpenData.Grains.Verification;

/// <summary>What is stored of a number.</summary>
public sealed record IdentityState
{
    /// <summary>The accounts that have it.</summary>
    public IReadOnlyList<IdentityClaim> Claims { get; init; } = [];
}
