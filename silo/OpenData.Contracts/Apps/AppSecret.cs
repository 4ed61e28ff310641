using Orleans;

namespace OpenData.Contracts.Apps;

/// <summary>A secret of an app that was shown once.</summary>
/// <param name="Prefix">Its first letters, to recognize it by.</param>
/// <param name="Hash">Its SHA-256 (hex).</param>
/// <param name="CreatedAt">When it was made.</param>
[GenerateSerializer, Immutable, Alias("opendata.AppSecret")]
public sealed record AppSecret(
    [property: Id(0)] string Prefix,
    [property: Id(1)] string Hash,
    [property: Id(2)] DateTimeOffset CreatedAt);
