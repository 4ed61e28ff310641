using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.Rules;

namespace OpenData.Grains.Accounts.Flows;

/// <summary>Hashes and compares passwords with the framework's hasher, as many at once as there are processors: a crowd at
/// the door must not take the machine from those inside.</summary>
public sealed class Passwords : IDisposable
{
    // What is longer than any password may be is not worth hashing.
    private const int LongestTried = 100;

    private readonly IPasswordHasher<string> _hasher;
    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount);
    private readonly string _nobodys;

    /// <summary>Makes a hash that nothing fits, to compare with where there is no account.</summary>
    public Passwords(IPasswordHasher<string> hasher)
    {
        ArgumentNullException.ThrowIfNull(hasher);
        _hasher = hasher;
        _nobodys = hasher.HashPassword("", Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
    }

    /// <summary>Why the password may not be one; null if it may.</summary>
    public static RefusalCode? Fault(string password) => PasswordRule.Check(password) switch
    {
        null => null,
        PasswordFault.TooShort => RefusalCode.PasswordTooShort,
        PasswordFault.TooLong => RefusalCode.PasswordTooLong,
        PasswordFault.NoUpper => RefusalCode.PasswordNoUpper,
        PasswordFault.NoLower => RefusalCode.PasswordNoLower,
        _ => RefusalCode.PasswordNoDigit,
    };

    /// <summary>The hash of a new password.</summary>
    public Task<string> Hash(string password) => InPlace(() => _hasher.HashPassword("", password));

    /// <summary>Whether the password fits; takes the same time without a hash.</summary>
    public Task<bool> Fits(string? hash, string password) => InPlace(() =>
        _hasher.VerifyHashedPassword("", hash ?? _nobodys, password.Length > LongestTried ? "" : password)
            != PasswordVerificationResult.Failed
        && hash is not null);

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private async Task<T> InPlace<T>(Func<T> work)
    {
        await _places.WaitAsync();
        try
        {
            return await Task.Run(work);
        }
        finally
        {
            _places.Release();
        }
    }
}
