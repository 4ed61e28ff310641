namespace OpenData.Contracts.Accounts;

/// <summary>Signs organisations in whose certificate the caller has checked.</summary>
public interface ICertificateSignIns
{
    /// <summary>Signs in the organisation with this code, which is verified by that. Codes are public, so an account that nobody
    /// has proven may be a stranger's: it takes the certificate and a session of the account together the first time.</summary>
    /// <param name="creditCode">Unified social credit code of the certificate's subject, GB 32100.</param>
    /// <param name="present">Who is signed in in this browser; null for nobody.</param>
    /// <param name="visitor">The browser.</param>
    Task<Answer<SignedIn>> SignIn(string creditCode, SignedIn? present, Visitor visitor);
}
