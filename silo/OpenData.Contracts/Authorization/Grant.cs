using System.Security.Cryptography;
using System.Text;
using Orleans;

namespace OpenData.Contracts.Authorization;

/// <summary>Who has let whom call: the owner of what <see cref="IGrantGrain"/> keeps.</summary>
/// <param name="AppId">The app.</param>
/// <param name="AccountId">The account that allowed it; empty for what the app does in its own name.</param>
[GenerateSerializer, Immutable, Alias("opendata.Grant")]
public sealed record Grant([property: Id(0)] string AppId, [property: Id(1)] string AccountId)
{
    /// <summary>Letters of a <see cref="Key"/>.</summary>
    public const int KeyLength = 32;

    /// <summary>The key of the grain, which codes and bearer tokens begin with: 128 bits, hex, that tell neither id.</summary>
    public string Key() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{AppId}/{AccountId}")))[..KeyLength];
}
