namespace OpenData.Contracts.Accounts;

/// <summary>Signs organisations in whose certificate the caller has checked.</summary>
public interface ICertificateSignIns
{
    /// <summary>Signs in the organisation with this code, which is verified by that.</summary>
    /// <param name="creditCode">Unified social credit code of the certificate's subject, GB 32100.</param>
    /// <param name="visitor">The browser.</param>
    Task<Answer<SignedIn>> SignIn(string creditCode, Visitor visitor);
}
