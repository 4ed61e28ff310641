using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OpenData.Silo.Tls;

/// <summary>Reads a certificate with its key from files.</summary>
internal static class CertificateFile
{
    private const string PemStart = "-----BEGIN";

    /// <summary>The certificate as handshakes show it, with those between it and its issuer.</summary>
    /// <exception cref="CryptographicException">The files hold no certificate, no key, or not its key, or the password is wrong.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static SslStreamCertificateContext Load(TlsSettings settings)
    {
        var path = settings.Certificate ?? throw new InvalidOperationException("There is no certificate to load.");
        var (certificate, between) = settings.Key is not null || IsPem(path)
            ? LoadPem(path, settings.Key, settings.Password)
            : LoadPkcs12(path, settings.Password);
        return SslStreamCertificateContext.Create(certificate, between, offline: true);
    }

    /// <summary>What is wrong with the files; null if nothing is. It does not quote what they hold.</summary>
    public static string? Fault(TlsSettings settings)
    {
        try
        {
            Load(settings);
            return null;
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException
            or ArgumentException)
        {
            return exception.Message;
        }
    }

    private static bool IsPem(string path)
    {
        using var reader = new StreamReader(path);
        var start = new char[PemStart.Length];
        return reader.ReadBlock(start) == start.Length && start.AsSpan().SequenceEqual(PemStart);
    }

    private static (X509Certificate2 Certificate, X509Certificate2Collection Between) LoadPem(
        string path, string? key, string? password)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(path);
        if (all.Count == 0)
        {
            throw new CryptographicException("The file holds no certificate.");
        }

        all.RemoveAt(0);
        return (
            password is null
                ? X509Certificate2.CreateFromPemFile(path, key)
                : X509Certificate2.CreateFromEncryptedPemFile(path, password, key),
            all);
    }

    private static (X509Certificate2 Certificate, X509Certificate2Collection Between) LoadPkcs12(string path, string? password)
    {
        var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(path, password);
        var certificate = all.FirstOrDefault(each => each.HasPrivateKey)
            ?? throw new CryptographicException("The file holds no certificate with its key.");
        all.Remove(certificate);
        return (certificate, all);
    }
}
