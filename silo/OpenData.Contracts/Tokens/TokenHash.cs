using System.Security.Cryptography;
using System.Text;

namespace OpenData.Contracts.Tokens;

/// <summary>
/// Tokens as they are known to the system. A token has 256 random bits, so one round of SHA-256 is as good as a slow
/// hash: there is nothing to guess.
/// </summary>
public static class TokenHash
{
    /// <summary>The longest token that is looked at.</summary>
    public const int MaxTokenLength = 200;

    /// <summary>The key of the token's grain: 64 hex digits.</summary>
    public static string Of(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
