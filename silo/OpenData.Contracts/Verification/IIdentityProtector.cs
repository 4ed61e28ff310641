namespace OpenData.Contracts.Verification;

/// <summary>Encrypts identity numbers while they wait to be looked at.</summary>
public interface IIdentityProtector
{
    /// <summary>The text, encrypted; another one each time.</summary>
    string Protect(string text);

    /// <summary>The text that was encrypted; null when its key is lost or it was tampered with.</summary>
    string? Unprotect(string text);
}
