using OpenData.Contracts.Blobs;
using OpenData.Contracts.Verification;
using OpenData.Grains.Verification.Flows;
using OpenData.Payloads.Certificates;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Verification;

/// <summary>Adds verification to the portal.</summary>
internal static class VerificationHosting
{
    /// <summary>Real names, by the gateway that is set, certifications and their review.</summary>
    public static IServiceCollection AddVerification(this IServiceCollection services, SiloOptions options)
    {
        services.AddSingleton(options.RealNames);
        services.AddSingleton<IIdentityProtector, IdentityProtector>();
        services.AddSingleton<ICertificateFiles>(provider =>
            new CertificateFiles(options.Folder.Path, provider.GetService<IBlobStore>()));
        services.AddSingleton<NoRealNameGateway>();
        services.AddHttpClient<RealNameGateway>(http =>
            {
                http.Timeout = RealNameGateway.Timeout;
                http.MaxResponseContentBufferSize = RealNameGateway.MostBytes;
            })
            // A redirect would carry the key and the person elsewhere.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddTransient<IRealNameVerifier>(provider => provider.GetRequiredService<RealNameSettings>().Gateway is null
            ? provider.GetRequiredService<NoRealNameGateway>()
            : provider.GetRequiredService<RealNameGateway>());
        return services.AddVerificationFlows();
    }
}
