namespace OpenData.Silo.Accounts;

/// <summary>Why somebody did not come in by a provider or a certificate, as the page <c>/login/problem</c> knows it.</summary>
internal static class LoginProblem
{
    /// <summary>The visit to the provider is too old, of another browser, or was ended already.</summary>
    public const string VisitOver = "visit-over";

    /// <summary>The person, or the provider, has said no.</summary>
    public const string Denied = "denied";

    /// <summary>The provider does not answer, or its answer is not good.</summary>
    public const string ProviderFailed = "provider-failed";

    /// <summary>The browser showed no certificate.</summary>
    public const string NoCertificate = "no-certificate";

    /// <summary>The certificate is not of an issuer that is taken, or not for this.</summary>
    public const string ForeignCertificate = "foreign-certificate";

    /// <summary>The certificate is too old, or not good yet.</summary>
    public const string ExpiredCertificate = "expired-certificate";

    /// <summary>The certificate was revoked, or nobody says whether it was.</summary>
    public const string RevokedCertificate = "revoked-certificate";

    /// <summary>The certificate has no unified social credit code.</summary>
    public const string NoCreditCode = "no-credit-code";

    /// <summary>No account has the certificate's code.</summary>
    public const string NoOrganisation = "no-organisation";

    /// <summary>The account with the certificate's code is not proven to be the organisation's.</summary>
    public const string UnprovenOrganisation = "unproven-organisation";

    /// <summary>An operator has shut the account out.</summary>
    public const string Blocked = "blocked";

    /// <summary>The page that says why.</summary>
    public static string PageOf(string why) => "/login/problem?why=" + why;
}
