using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using OpenData.GraphQL.Api.Accounts.External;
using OpenData.Silo.Accounts.Certificates;
using OpenData.Silo.Accounts.External;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Accounts;

/// <summary>Adds signing in by providers and by certificates to a silo.</summary>
internal static class DoorServices
{
    /// <summary>Adds what they need: for each provider a scheme of the framework with its id.</summary>
    public static void AddDoors(this IServiceCollection services, DoorSettings settings)
    {
        services.AddSingleton<ISiteDoors, SiteDoors>();
        services.AddSingleton<CertificateCheck>();
        services.AddSingleton<OidcEvents>();
        var schemes = services.AddAuthentication();
        foreach (var provider in settings.Providers)
        {
            var id = provider.Shown.Id;
            schemes.AddOAuth<OidcOptions, OidcHandler>(id, _ => { });
            services.AddOptions<OidcOptions>(id).Configure<TimeProvider>((options, time) => options.Use(provider, time));
        }
    }

    /// <summary>Has handshakes on the port for certificates ask for one. Whoever has a wrong one, or none, is told so on a page:
    /// here all are let through, and the door looks.</summary>
    [SuppressMessage("Security", "CA5359", Justification = "It is the client's certificate, which CertificateCheck looks at.")]
    public static void AskForCertificates(HttpsConnectionAdapterOptions https, CertificateSettings settings)
    {
        var usual = https.OnAuthenticate;
        https.OnAuthenticate = (connection, handshake) =>
        {
            usual?.Invoke(connection, handshake);
            if (connection.LocalEndPoint is IPEndPoint local && local.Port == settings.Port)
            {
                handshake.ClientCertificateRequired = true;
                handshake.AllowRenegotiation = false;
                handshake.RemoteCertificateValidationCallback = (_, _, _, _) => true;
                handshake.CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    RevocationMode = X509RevocationMode.NoCheck,
                    DisableCertificateDownloads = true,
                };
            }
        };
    }

    /// <summary>Answers on the port for certificates.</summary>
    public static void UseCertificateDoor(this WebApplication app)
    {
        if (app.Services.GetRequiredService<SiloOptions>().Doors.Certificates is not null)
        {
            app.UseMiddleware<CertificateDoor>();
        }
    }
}
