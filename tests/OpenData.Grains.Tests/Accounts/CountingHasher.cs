using Microsoft.AspNetCore.Identity;

namespace OpenData.Grains.Tests.Accounts;

/// <summary>The framework's hasher, whose comparisons are counted: they are what takes the time of an attempt.</summary>
internal sealed class CountingHasher : IPasswordHasher<string>
{
    private readonly PasswordHasher<string> _hasher = new();
    private readonly List<int> _compared = [];

    /// <summary>The lengths of the hashes that passwords were compared with; the length tells how much work it was.</summary>
    public IReadOnlyList<int> Compared => _compared;

    public string HashPassword(string user, string password) => _hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(string user, string hashedPassword, string providedPassword)
    {
        _compared.Add(hashedPassword.Length);
        return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
