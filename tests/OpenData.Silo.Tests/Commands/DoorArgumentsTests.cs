using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using OpenData.Silo.Accounts;
using OpenData.Silo.Commands;
using OpenData.Silo.Tests.Portal;
using OpenData.Silo.Tests.Tls;
using OpenData.Silo.Tls;

namespace OpenData.Silo.Tests.Commands;

/// <summary>The options for HTTPS, names, providers and certificates.</summary>
public sealed class DoorArgumentsTests : IDisposable
{
    private const string City = """
        [{ "id": "city", "name": { "zh": "市民平台", "en": "City" }, "authority": "https://id.example.cn/",
           "clientId": "portal", "clientSecretFile": "secret", "verifiesNames": true }]
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly TestAuthority _authority = new();

    public void Dispose()
    {
        _authority.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Without_options_there_is_http_by_any_name_and_no_other_way_in()
    {
        var (tls, doors) = Read();
        Assert.Equal(new TlsSettings(), tls with { Hosts = new TlsSettings().Hosts });
        Assert.Empty(tls.Hosts);
        Assert.Empty(doors.Providers);
        Assert.Null(doors.Certificates);
    }

    [Fact]
    public void A_certificate_comes_from_pem_files_or_from_one_file_with_a_password()
    {
        var (certificate, key) = Pem();
        var (tls, _) = Read("--urls", "https://127.0.0.1:5443", "--certificate", certificate, "--certificate-key", key, "--hsts", "0");
        Assert.Equal(TimeSpan.Zero, tls.Hsts);
        using var server = _authority.Server();
        var pfx = _folder.PathOf("site.pfx");
        File.WriteAllBytes(pfx, server.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, "the-password"));
        (tls, _) = Read("--certificate", pfx, "--certificate-password-file", FileWith("password", "the-password\n"));
        Assert.Equal(server.Thumbprint, CertificateFile.Load(tls).TargetCertificate.Thumbprint);
        Refused("--certificate", pfx, "--certificate-password-file", FileWith("password", "another"));
    }

    [Fact]
    public void A_certificate_that_is_no_use_is_refused_with_what_to_do()
    {
        var (certificate, _) = Pem();
        var (_, other) = Pem();
        Assert.Contains("--certificate-key", Refused("--certificate", certificate, "--certificate-key", other), StringComparison.Ordinal);
        Refused("--certificate", certificate);
        Refused("--certificate", _folder.PathOf("missing"));
        Refused("--certificate", FileWith("text", "no certificate"));
        Refused("--certificate-key", other);
        Assert.Contains("--certificate", Refused("--urls", "http://127.0.0.1:5080;https://127.0.0.1:5443"), StringComparison.Ordinal);
        Refused("--hsts", "-1");
    }

    [Fact]
    public void Redirects_need_the_names_of_the_portal()
    {
        Assert.Contains("--hosts", Refused("--https-redirect"), StringComparison.Ordinal);
        var (tls, _) = Read("--https-redirect", "--hosts", "data.example.cn, *.data.example.cn");
        Assert.True(tls.Redirects);
        Assert.Equal(["data.example.cn", "*.data.example.cn"], tls.Hosts);
        Refused("--hosts", "https://data.example.cn");
        Refused("--hosts", ",");
    }

    [Fact]
    public void Providers_come_from_a_file_and_their_secrets_from_others_beside_it()
    {
        FileWith("secret", "the-secret\n");
        var provider = Assert.Single(Read("--hosts", "data.example.cn", "--oidc", FileWith("oidc.json", City)).Doors.Providers);
        Assert.Equal("the-secret", provider.ClientSecret);
        Assert.Equal(["openid", "profile"], provider.Scopes);
        Assert.Equal("name", provider.NameClaim);
        Assert.True(provider.VerifiesNames);
        Assert.DoesNotContain("the-secret", provider.ToString(), StringComparison.Ordinal);
        Refused("--oidc", _folder.PathOf("oidc.json"));
    }

    [Theory]
    [InlineData("\"city\"", "\"City 1\"")]
    [InlineData("https://id", "http://id")]
    [InlineData("\"zh\": \"市民平台\"", "\"zh\": \"\"")]
    [InlineData("\"clientId\"", "\"clientID2\"")]
    [InlineData("\"secret\"", "\"nowhere\"")]
    [InlineData("\"verifiesNames\": true", "\"verifiesNames\": true, \"scopes\": [\"profile\"]")]
    [InlineData("[{", "{")]
    public void A_file_of_providers_with_a_fault_is_refused(string right, string wrong)
    {
        FileWith("secret", "the-secret");
        var said = Refused("--hosts", "a.cn", "--oidc", FileWith("oidc.json", City.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains("--oidc", said, StringComparison.Ordinal);
        Assert.DoesNotContain("the-secret", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Certificates_of_organisations_are_asked_for_on_a_port_of_their_own()
    {
        var (certificate, key) = Pem();
        var issuers = FileWith("issuers.pem", _authority.Root.ExportCertificatePem());
        string[] needed = ["--hosts", "a.cn", "--certificate", certificate, "--certificate-key", key, "--client-certificate-issuers", issuers];
        var settings = Read([.. needed, "--client-certificate-urls", "https://0.0.0.0:5444"]).Doors.Certificates!;
        Assert.Equal(5444, settings.Port);
        Assert.Equal(_authority.Root, Assert.Single(settings.Issuers));
        Assert.Equal(X509RevocationMode.NoCheck, settings.Revocation);
        foreach (var wrong in new[] { "http://0.0.0.0:5444", "https://a:1;https://b:2", "nonsense", "" })
        {
            Refused([.. needed, "--client-certificate-urls", wrong]);
        }

        Refused("--client-certificate-urls", "https://0.0.0.0:5444");
        Refused("--client-certificate-revocation", "Online");
        Refused([.. needed[..^1], FileWith("no.pem", "no certificates"), "--client-certificate-urls", "https://0.0.0.0:5444"]);
    }

    private static ParseResult Parse(string[] arguments, out TlsArguments tls, out DoorArguments doors)
    {
        var urls = new Option<string>("--urls") { DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        tls = new TlsArguments(urls);
        doors = new DoorArguments(tls);
        var command = new RootCommand { urls };
        foreach (var option in tls.Options.Concat(doors.Options))
        {
            command.Options.Add(option);
        }

        return command.Parse(arguments);
    }

    private static (TlsSettings Tls, DoorSettings Doors) Read(params string[] arguments)
    {
        var parsed = Parse(arguments, out var tls, out var doors);
        Assert.Empty(parsed.Errors);
        return (tls.Read(parsed), doors.Read(parsed));
    }

    private static string Refused(params string[] arguments)
    {
        var errors = Parse(arguments, out _, out _).Errors;
        Assert.NotEmpty(errors);
        return string.Join('\n', errors.Select(error => error.Message));
    }

    private (string Certificate, string Key) Pem()
    {
        using var server = _authority.Server();
        return (
            FileWith(server.SerialNumber + ".pem", server.ExportCertificatePem()),
            FileWith(server.SerialNumber + ".key", server.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem()));
    }

    private string FileWith(string name, string text)
    {
        var path = _folder.PathOf(name);
        File.WriteAllText(path, text);
        return path;
    }
}
