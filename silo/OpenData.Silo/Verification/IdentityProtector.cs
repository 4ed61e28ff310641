using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OpenData.Contracts.Verification;

namespace OpenData.Silo.Verification;

/// <summary>Encrypts by the keys of data protection, for this purpose alone.</summary>
internal sealed class IdentityProtector(IDataProtectionProvider provider) : IIdentityProtector
{
    private readonly IDataProtector _protector = provider.CreateProtector("OpenData.Verification.IdentityNumber.v1");

    /// <inheritdoc/>
    public string Protect(string text) => _protector.Protect(text);

    /// <inheritdoc/>
    public string? Unprotect(string text)
    {
        try
        {
            return _protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
