using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Verification;

namespace OpenData.Grains.Verification.Flows;

/// <summary>Adds verification to a host with accounts, an <see cref="IRealNameVerifier"/>, an <see cref="IIdentityProtector"/> and
/// <see cref="ICertificateFiles"/>.</summary>
public static class VerificationServices
{
    /// <summary>Real names, certifications and their review.</summary>
    public static IServiceCollection AddVerificationFlows(this IServiceCollection services) => services
        .AddSingleton<IdentityHashes>()
        .AddSingleton<CertificateShelf>()
        .AddSingleton<DecisionNotice>()
        .AddSingleton<IRealNames, RealNames>()
        .AddSingleton<ICertifications, Certifications>()
        .AddSingleton<IReviews, Reviews>()
        .AddHostedService<CertificateSweep>();
}
