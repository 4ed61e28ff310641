using Orleans;

namespace OpenData.Contracts.Authorization;

/// <summary>What an app shows to get a bearer token for a code.</summary>
/// <param name="AppId">The app that shows it; a code of another app is not used up.</param>
/// <param name="CodeHash">SHA-256 (hex) of the code.</param>
/// <param name="RedirectUri">Where the code was sent.</param>
/// <param name="Challenge">What the verifier shown amounts to; null if none was shown.</param>
/// <param name="IsProven">Whether the app has proven to be itself by its AppSecret; if not, the code must have a challenge.</param>
[GenerateSerializer, Immutable, Alias("opendata.CodeExchange")]
public sealed record CodeExchange(
    [property: Id(0)] string AppId,
    [property: Id(1)] string CodeHash,
    [property: Id(2)] string RedirectUri,
    [property: Id(3)] string? Challenge,
    [property: Id(4)] bool IsProven);
