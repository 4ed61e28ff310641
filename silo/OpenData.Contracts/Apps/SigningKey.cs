using Orleans;

namespace OpenData.Contracts.Apps;

/// <summary>What an app signs requests with. The portal needs it to check them, so it is kept, encrypted.</summary>
/// <param name="Prefix">Its first letters, to recognize it by.</param>
/// <param name="Protected">The key, encrypted by data protection.</param>
/// <param name="CreatedAt">When it was made.</param>
[GenerateSerializer, Immutable, Alias("opendata.SigningKey")]
public sealed record SigningKey(
    [property: Id(0)] string Prefix,
    [property: Id(1)] string Protected,
    [property: Id(2)] DateTimeOffset CreatedAt);
