using Microsoft.AspNetCore.Identity;

namespace OpenData.Grains.Tests.Accounts;

/// <summary>The framework's hasher, after whose next comparison something else happens before anybody hears of it.</summary>
internal sealed class MeddlingHasher : IPasswordHasher<string>
{
    private readonly PasswordHasher<string> _hasher = new();
    private Func<Task>? _meanwhile;

    public void OnNext(Func<Task> meanwhile) => _meanwhile = meanwhile;

    public string HashPassword(string user, string password) => _hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(string user, string hashedPassword, string providedPassword)
    {
        var result = _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        Interlocked.Exchange(ref _meanwhile, null)?.Invoke().GetAwaiter().GetResult();
        return result;
    }
}
