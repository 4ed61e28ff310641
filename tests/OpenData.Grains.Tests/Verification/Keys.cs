using System.Text;
using OpenData.Contracts.Verification;

namespace OpenData.Grains.Tests.Verification;

/// <summary>Encryption keys that may be lost.</summary>
internal sealed class Keys : IIdentityProtector
{
    private string _present = "first:";

    public void Lose() => _present = "second:";

    public string Protect(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(_present + text));

    public string? Unprotect(string text)
    {
        var plain = Encoding.UTF8.GetString(Convert.FromBase64String(text));
        return plain.StartsWith(_present, StringComparison.Ordinal) ? plain[_present.Length..] : null;
    }
}
