using System.CommandLine;
using System.CommandLine.Parsing;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OpenData.Silo.Accounts;
using OpenData.Silo.Accounts.Certificates;
using OpenData.Silo.Accounts.External;
using OpenData.Silo.Tls;

namespace OpenData.Silo.Commands;

/// <summary>The options for signing in by other providers and by certificates.</summary>
internal sealed class DoorArguments
{
    private readonly Option<string?> _oidc = new("--oidc")
    {
        Description = "The file with the providers of OpenID Connect, JSON; see docs/operations/ways-in.md. Needs --hosts.",
    };

    private readonly Option<string?> _urls = new("--client-certificate-urls")
    {
        Description = "The https:// address that asks organisations for their certificate, on a port of its own. Needs --hosts.",
    };

    private readonly Option<string?> _issuers = new("--client-certificate-issuers")
    {
        Description = "The file with the certificates of those who issue them, PEM: roots, and those between.",
    };

    private readonly Option<X509RevocationMode> _revocation = new("--client-certificate-revocation")
    {
        Description = "Whether to ask the issuer whether a certificate was revoked: NoCheck, Offline or Online.",
        DefaultValueFactory = _ => X509RevocationMode.NoCheck,
    };

    public DoorArguments(TlsArguments tls)
    {
        _oidc.Validators.Add(result =>
        {
            TlsArguments.Demand(result, tls.Hosts);
            if (result.GetValue(_oidc) is { } file && OidcFile.Read(file, out var problem) is null)
            {
                result.AddError($"--oidc {file}: {problem}");
            }
        });
        _urls.Validators.Add(result =>
        {
            TlsArguments.Demand(result, tls.Hosts);
            TlsArguments.Demand(result, tls.Certificate);
            TlsArguments.Demand(result, _issuers);
            if (Port(result.GetValue(_urls)) is null)
            {
                result.AddError(
                    $"--client-certificate-urls {result.GetValue(_urls)}：须为 https:// 地址，并写明同一个端口。It must be https:// addresses that name one port.");
            }
        });
        _issuers.Validators.Add(CheckIssuers);
        _revocation.Validators.Add(result => TlsArguments.Demand(result, _urls));
    }

    public IReadOnlyList<Option> Options => [_oidc, _urls, _issuers, _revocation];

    /// <summary>The settings of a command line without errors.</summary>
    public DoorSettings Read(ParseResult parsed) => new()
    {
        Providers = parsed.GetValue(_oidc) is { } file ? OidcFile.Read(file, out _)! : [],
        Certificates = parsed.GetValue(_urls) is { } urls
            ? new CertificateSettings(
                urls, Port(urls)!.Value, Issuers(parsed.GetValue(_issuers)!), parsed.GetValue(_revocation))
            : null,
    };

    private static int? Port(string? urls)
    {
        var all = urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        try
        {
            return all.Length > 0 && all.All(SiloTls.IsHttps) && all.Select(url => BindingAddress.Parse(url).Port).Distinct().ToList() is [> 0 and var port]
                ? port
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static X509Certificate2Collection Issuers(string file)
    {
        var issuers = new X509Certificate2Collection();
        issuers.ImportFromPemFile(file);
        return issuers;
    }

    private void CheckIssuers(OptionResult result)
    {
        TlsArguments.Demand(result, _urls);
        var file = result.GetValue(_issuers)!;
        try
        {
            if (!Issuers(file).Any(each => each.SubjectName.RawData.AsSpan().SequenceEqual(each.IssuerName.RawData)))
            {
                result.AddError($"--client-certificate-issuers {file}：没有根证书。It holds no root: a certificate that is its own issuer.");
            }
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            result.AddError($"--client-certificate-issuers {file}：{exception.Message} It must be a file of certificates, PEM.");
        }
    }
}
