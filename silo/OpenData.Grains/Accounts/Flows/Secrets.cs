using System.Buffers.Text;
using System.Security.Cryptography;

namespace OpenData.Grains.Accounts.Flows;

/// <summary>Makes secrets that nobody guesses.</summary>
internal static class Secrets
{
    /// <summary>256 random bits, base64url.</summary>
    public static string Next() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
