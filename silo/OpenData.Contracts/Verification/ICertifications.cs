using OpenData.Contracts.Accounts;

namespace OpenData.Contracts.Verification;

/// <summary>Organisations send their documents; the caller has checked that they are signed in.</summary>
public interface ICertifications
{
    /// <summary>Keeps the documents and asks operators to look at them.</summary>
    /// <param name="accountId">The account of an organisation.</param>
    /// <param name="kind">What the documents are.</param>
    /// <param name="address">Where the organisation is; null or empty if not said.</param>
    /// <param name="files">1 to <see cref="CertificateFile.Most"/>, each at most <see cref="CertificateFile.MostBytes"/>.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    Task<Answer<Account>> Submit(
        string accountId,
        CertificateKind kind,
        string? address,
        IReadOnlyList<OfferedFile> files,
        Actor by,
        CancellationToken cancellationToken);
}
