using Microsoft.AspNetCore.DataProtection;
using OpenData.Contracts.Apps;

namespace OpenData.Grains.Apps.Flows;

/// <summary>Encrypts signing keys, each for its app alone.</summary>
public sealed class SigningKeys(IDataProtectionProvider protection)
{
    private const string Purpose = "OpenData.SigningKey";

    /// <summary>A key as it is kept.</summary>
    public string Protect(string appId, string key) => Protector(appId).Protect(key);

    /// <summary>The key that an app signs with.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was encrypted for another app, or with a ring that
    /// is lost.</exception>
    public string Reveal(string appId, SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Protector(appId).Unprotect(key.Protected);
    }

    private IDataProtector Protector(string appId) => protection.CreateProtector(Purpose, appId);
}
