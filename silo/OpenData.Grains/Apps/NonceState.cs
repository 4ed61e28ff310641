using System.Collections.Immutable;

namespace OpenData.Grains.Apps;

/// <summary>What is stored of a slot of nonces.</summary>
public sealed record NonceState
{
    /// <summary>Minutes since 1970, UTC.</summary>
    public long Minute { get; init; }

    /// <summary>The first 128 bits of the SHA-256 of each nonce, base64.</summary>
    public ImmutableHashSet<string> Used { get; init; } = [];
}
