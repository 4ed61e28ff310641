using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OpenData.Silo.Tests.Tls;

/// <summary>Issues certificates for a test, from a root of its own.</summary>
internal sealed class TestAuthority : IDisposable
{
    public const string Host = "data.test";

    // Clocks of tests and of machines are both within.
    private static readonly DateTimeOffset Start = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2049, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string ServerUse = "1.3.6.1.5.5.7.3.1";
    private const string ClientUse = "1.3.6.1.5.5.7.3.2";

    public TestAuthority(string name = "Test Root")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        Root = request.CreateSelfSigned(Start.AddYears(-1), End.AddYears(1));
    }

    public X509Certificate2 Root { get; }

    /// <summary>For the portal.</summary>
    public X509Certificate2 Server() => Issue(new X500DistinguishedName($"CN={Host}"), ServerUse, End, request =>
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Host);
        request.CertificateExtensions.Add(names.Build());
    });

    /// <summary>For an organisation, with its code at a place of the subject, and the address of the list of those revoked.</summary>
    public X509Certificate2 Client(
        string? code, string place = "2.5.4.97", DateTimeOffset? end = null, string use = ClientUse, Uri? list = null)
    {
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName("某某有限公司");
        if (code is not null)
        {
            subject.Add(place, code, UniversalTagNumber.UTF8String);
        }

        return Issue(subject.Build(), use, end ?? End, request =>
        {
            if (list is not null)
            {
                request.CertificateExtensions.Add(
                    CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([list.AbsoluteUri]));
            }
        });
    }

    /// <summary>The list of those that are revoked, DER, good until a time.</summary>
    public byte[] RevocationList(DateTimeOffset end, params IEnumerable<X509Certificate2> revoked)
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked)
        {
            builder.AddEntry(certificate, Start);
        }

        return builder.Build(Root, 1, end, HashAlgorithmName.SHA256, thisUpdate: Start);
    }

    /// <summary>For servers alone.</summary>
    public X509Certificate2 Misused(string code) => Client(code, use: ServerUse);

    public void Dispose() => Root.Dispose();

    private X509Certificate2 Issue(X500DistinguishedName subject, string use, DateTimeOffset end, Action<CertificateRequest> more)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], false));
        more(request);
        using var issued = request.Create(Root, Start, end, RandomNumberGenerator.GetBytes(8));
        return issued.CopyWithPrivateKey(key);
    }
}
