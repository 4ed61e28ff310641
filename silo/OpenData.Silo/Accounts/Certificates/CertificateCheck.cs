using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Accounts.Certificates;

/// <summary>Whether a certificate is one by which an organisation may sign in.</summary>
internal sealed class CertificateCheck(SiloOptions options, TimeProvider time)
{
    // A forged one that names an issuer that is taken has an invalid signature.
    private const X509ChainStatusFlags Foreign =
        X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.NotSignatureValid;

    private static readonly Oid ClientAuthentication = new("1.3.6.1.5.5.7.3.2");

    // Somebody waits for the page.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Why it is not taken, one of <see cref="LoginProblem"/>; null if it is.</summary>
    public string? Fault(X509Certificate2 certificate)
    {
        using var chain = new X509Chain { ChainPolicy = Policy() };
        if (chain.Build(certificate))
        {
            return null;
        }

        var status = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, each) => all | each.Status);
        return (status & ~(X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.CtlNotTimeValid)) == 0 ? LoginProblem.ExpiredCertificate
            : (status & Foreign) != 0 ? LoginProblem.ForeignCertificate
            : (status & (X509ChainStatusFlags.Revoked | X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation)) != 0
                ? LoginProblem.RevokedCertificate
            : LoginProblem.ForeignCertificate;
    }

    private X509ChainPolicy Policy()
    {
        var settings = options.Doors.Certificates ?? throw new InvalidOperationException("Certificates are not asked for.");
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = settings.Revocation,
            UrlRetrievalTimeout = Patience,
            DisableCertificateDownloads = true,
            VerificationTime = time.GetUtcNow().LocalDateTime,
        };
        policy.ApplicationPolicy.Add(ClientAuthentication);
        foreach (var issuer in settings.Issuers)
        {
            var isRoot = issuer.SubjectName.RawData.AsSpan().SequenceEqual(issuer.IssuerName.RawData);
            (isRoot ? policy.CustomTrustStore : policy.ExtraStore).Add(issuer);
        }

        return policy;
    }
}
