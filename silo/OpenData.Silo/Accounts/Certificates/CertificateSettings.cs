using System.Security.Cryptography.X509Certificates;

namespace OpenData.Silo.Accounts.Certificates;

/// <summary>Where organisations sign in by their certificates, and whose are taken.</summary>
/// <param name="Urls">The addresses to listen on, separated by semicolons, all with one port.</param>
/// <param name="Port">Their port.</param>
/// <param name="Issuers">Who may have issued them: roots, and those between.</param>
/// <param name="Revocation">Whether to ask the issuer whether a certificate was revoked.</param>
internal sealed record CertificateSettings(
    string Urls, int Port, X509Certificate2Collection Issuers, X509RevocationMode Revocation);
