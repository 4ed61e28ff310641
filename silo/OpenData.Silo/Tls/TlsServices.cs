using System.Diagnostics.Metrics;
using System.Security.Authentication;
using OpenData.Silo.Accounts;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Tls;

/// <summary>Adds HTTPS to a silo.</summary>
internal static class TlsServices
{
    /// <summary>The certificate for every address of HTTPS that the silo listens on.</summary>
    public static void AddTls(this WebApplicationBuilder builder, SiloOptions options)
    {
        builder.Services.AddSingleton<SiloTls>();
        builder.Services.AddHsts(hsts => (hsts.MaxAge, hsts.IncludeSubDomains) = (options.Tls.Hsts, true));
        if (options.Tls.Certificate is null)
        {
            return;
        }

        builder.Services.AddSingleton<ServedCertificate>();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https =>
        {
            var certificate = kestrel.ApplicationServices.GetRequiredService<ServedCertificate>();
            https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
            https.ServerCertificateSelector = (_, _) => certificate.Current.TargetCertificate;
            https.OnAuthenticate = (_, handshake) =>
            {
                // With the certificates between it and its issuer, which a selector does not give.
                handshake.ServerCertificateSelectionCallback = null;
                handshake.ServerCertificateContext = certificate.Current;
            };
            if (options.Doors.Certificates is { } asked)
            {
                DoorServices.AskForCertificates(https, asked);
            }
        }));
    }

    /// <summary>Refuses foreign names, sends people to HTTPS and keeps them there.</summary>
    public static void UseTls(this WebApplication app)
    {
        app.UseMiddleware<KnownHosts>();
        app.UseMiddleware<HttpsOnly>();
        app.UseHsts();
        if (app.Services.GetService<ServedCertificate>() is { } certificate)
        {
            app.Services.GetRequiredService<IMeterFactory>().Create("OpenData.Silo").CreateObservableGauge(
                "opendata.silo.certificate.left", () => certificate.TimeLeft.TotalSeconds, "s", "Until the certificate of HTTPS expires.");
        }
    }
}
