using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using OpenData.PostgresFixture;
using OpenData.Silo.Accounts.Certificates;
using OpenData.Silo.Tests.Accounts;
using OpenData.Silo.Tests.Portal;
using OpenData.Silo.Tls;

namespace OpenData.Silo.Tests.Tls;

/// <summary>A portal that listens on ports of this machine by HTTP, by HTTPS, and for certificates, as <c>data.test</c>.</summary>
internal sealed class TlsPortal(TestAuthority authority, bool ownsAuthority) : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _httpPort = LoopbackPort.Free();
    private AccountPortal? _portal;

    public TestAuthority Authority => authority;

    public int HttpsPort { get; } = LoopbackPort.Free();

    public int CertificatePort { get; } = LoopbackPort.Free();

    public string Http => $"http://{TestAuthority.Host}:{_httpPort}";

    public string Https => $"https://{TestAuthority.Host}:{HttpsPort}";

    public string Door => $"https://{TestAuthority.Host}:{CertificatePort}";

    public AccountPortal Portal => _portal!;

    public string CertificateFile => _folder.PathOf("site.pem");

    public string KeyFile => _folder.PathOf("site.key");

    /// <param name="adjust">Changes how it speaks HTTPS.</param>
    /// <param name="trusted">The network of a proxy in front; null without one.</param>
    /// <param name="revocation">Whether it asks whether certificates were revoked.</param>
    /// <param name="authority">Issues its certificates; null for one of its own.</param>
    public static async Task<TlsPortal> Start(
        Func<TlsSettings, TlsSettings>? adjust = null,
        string? trusted = null,
        X509RevocationMode revocation = X509RevocationMode.NoCheck,
        TestAuthority? authority = null)
    {
        var tls = new TlsPortal(authority ?? new TestAuthority(), ownsAuthority: authority is null);
        tls.Renew();
        var settings = new TlsSettings { Certificate = tls.CertificateFile, Key = tls.KeyFile, Hosts = [TestAuthority.Host] };
        tls._portal = await AccountPortal.Start(
            adjust: options => options with
            {
                Urls = $"http://127.0.0.1:{tls._httpPort};https://127.0.0.1:{tls.HttpsPort}",
                TrustedProxies = trusted is null ? [] : [IPNetwork.Parse(trusted)],
                Tls = adjust?.Invoke(settings) ?? settings,
                Doors = options.Doors with
                {
                    Certificates = new CertificateSettings(
                        $"https://127.0.0.1:{tls.CertificatePort}", tls.CertificatePort, [tls.Authority.Root], revocation),
                },
            },
            client: tls.Client());
        return tls;
    }

    /// <summary>Writes another certificate into the files; returns its thumbprint.</summary>
    public string Renew()
    {
        using var certificate = Authority.Server();
        File.WriteAllText(CertificateFile, certificate.ExportCertificatePem() + "\n" + Authority.Root.ExportCertificatePem());
        File.WriteAllText(KeyFile, certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        return certificate.Thumbprint;
    }

    /// <summary>Reaches the portal by its name, trusts the authority, and goes nowhere by itself.</summary>
    /// <param name="certificate">What it shows where it is asked for one; null for nothing.</param>
    /// <param name="byAnyName">Whether it may ask by a name that the portal's certificate lacks.</param>
    public HttpClient Client(X509Certificate2? certificate = null, bool byAnyName = false)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync("127.0.0.1", context.DnsEndPoint.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        trust.CustomTrustStore.Add(Authority.Root);
        handler.SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = trust };
        if (byAnyName)
        {
            handler.SslOptions.RemoteCertificateValidationCallback =
                (_, _, _, errors) => (errors & ~SslPolicyErrors.RemoteCertificateNameMismatch) == SslPolicyErrors.None;
        }

        if (certificate is not null)
        {
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate;
        }

        return new HttpClient(handler) { BaseAddress = new Uri(Https) };
    }

    /// <summary>The thumbprint of the certificate that a handshake shows, by a version of TLS.</summary>
    public async Task<string> Shake(SslProtocols protocol = SslProtocols.None)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync("127.0.0.1", HttpsPort);
        await using var stream = new SslStream(connection.GetStream());
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = TestAuthority.Host,
            EnabledSslProtocols = protocol,
            RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null,
        });
        return stream.RemoteCertificate!.GetCertHashString();
    }

    public async ValueTask DisposeAsync()
    {
        if (_portal is not null)
        {
            await _portal.DisposeAsync();
        }

        if (ownsAuthority)
        {
            Authority.Dispose();
        }

        _folder.Dispose();
    }
}
