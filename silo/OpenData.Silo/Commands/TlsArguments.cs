using System.CommandLine;
using System.CommandLine.Parsing;
using OpenData.Silo.Tls;

namespace OpenData.Silo.Commands;

/// <summary>The options for HTTPS and for the names of the portal.</summary>
internal sealed class TlsArguments
{
    private const int ShortestPassword = 1;

    private readonly Option<string?> _certificate = new("--certificate")
    {
        Description = "The file with the certificate for https:// addresses, PEM with those between it and its issuer, or PFX.",
    };

    private readonly Option<string?> _key = new("--certificate-key") { Description = "The file with the certificate's key, PEM." };

    private readonly Option<string?> _passwordFile = new("--certificate-password-file")
    {
        Description = "The file with the password of the key, when it is encrypted.",
    };

    private readonly Option<int> _hsts = new("--hsts")
    {
        Description = "Seconds for which browsers that came by HTTPS come by nothing else.",
        DefaultValueFactory = _ => (int)new TlsSettings().Hsts.TotalSeconds,
    };

    private readonly Option<bool> _redirect = new("--https-redirect")
    {
        Description = "Send who comes by HTTP to HTTPS: the first https:// address of --urls, or port 443 of a proxy in front. Needs --hosts.",
    };

    private readonly Option<string?> _hosts = new("--hosts")
    {
        Description = "The names of the portal, separated by commas (data.example.cn,*.data.example.cn); requests by others are refused.",
    };

    private readonly Option<string> _urls;

    public TlsArguments(Option<string> urls)
    {
        _urls = urls;
        urls.Validators.Add(CheckUrls);
        _certificate.Validators.Add(CheckCertificate);
        _key.Validators.Add(result => Demand(result, _certificate));
        _passwordFile.Validators.Add(result => Demand(result, _certificate));
        _hsts.Validators.Add(CheckHsts);
        _redirect.Validators.Add(result => Demand(result, _hosts));
        _hosts.Validators.Add(CheckHosts);
    }

    public IReadOnlyList<Option> Options => [_certificate, _key, _passwordFile, _hsts, _redirect, _hosts];

    /// <summary>The names of the portal, for what needs them.</summary>
    public Option<string?> Hosts => _hosts;

    /// <summary>The certificate, for what needs it.</summary>
    public Option<string?> Certificate => _certificate;

    /// <summary>The settings of a command line without errors.</summary>
    public TlsSettings Read(ParseResult parsed) => Files(parsed.GetValue(_certificate), parsed.GetValue(_key), parsed.GetValue(_passwordFile)) with
    {
        Hsts = TimeSpan.FromSeconds(parsed.GetValue(_hsts)),
        Redirects = parsed.GetValue(_redirect),
        Hosts = Names(parsed.GetValue(_hosts)),
    };

    /// <summary>Has an option say that it needs another beside it.</summary>
    public static void Demand(OptionResult result, Option other)
    {
        if (!result.Implicit && result.GetResult(other) is null or { Implicit: true })
        {
            result.AddError($"{result.Option.Name} 需要同时给出 {other.Name}。{result.Option.Name} needs {other.Name} beside it.");
        }
    }

    private static TlsSettings Files(string? certificate, string? key, string? passwordFile) => new()
    {
        Certificate = certificate,
        Key = key,
        Password = passwordFile is null ? null : SecretFile.Read(passwordFile, ShortestPassword, out _),
    };

    private static string[] Names(string? hosts) =>
        hosts?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static bool IsName(string host) =>
        Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) != UriHostNameType.Unknown;

    private void CheckUrls(OptionResult result)
    {
        if ((result.GetValue(_urls) ?? "").Split(';').Any(SiloTls.IsHttps) && result.GetResult(_certificate) is null)
        {
            result.AddError(
                "--urls：https:// 地址需要用 --certificate 指明证书。An https:// address needs a certificate: name it with --certificate.");
        }
    }

    private void CheckCertificate(OptionResult result)
    {
        if (result.GetValue(_passwordFile) is { } file && SecretFile.Read(file, ShortestPassword, out var problem) is null)
        {
            result.AddError($"{_passwordFile.Name}: {problem}");
            return;
        }

        var settings = Files(result.GetValue(_certificate), result.GetValue(_key), result.GetValue(_passwordFile));
        if (settings.Certificate is not null && CertificateFile.Fault(settings) is { } fault)
        {
            result.AddError(
                $"--certificate {settings.Certificate}：无法使用证书或其私钥：{fault} "
                + "The certificate or its key cannot be used: the file must hold a certificate (PEM or PFX), and --certificate-key name its own key.");
        }
    }

    private void CheckHsts(OptionResult result)
    {
        if (result.GetValue(_hsts) < 0)
        {
            result.AddError($"--hsts {result.GetValue(_hsts)}：不能为负。It must not be negative.");
        }
    }

    private void CheckHosts(OptionResult result)
    {
        var names = Names(result.GetValue(_hosts));
        if (names.Length == 0 || !names.All(IsName))
        {
            result.AddError(
                $"--hosts {result.GetValue(_hosts)}：须为逗号分隔的主机名，如 data.example.cn。It must be names separated by commas, such as data.example.cn, without ports.");
        }
    }
}
