using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Authorization;
using OpenData.Contracts.Entitlements;
using OpenData.Contracts.Quotas;
using OpenData.Grains.Authorization.Flows;
using OpenData.Grains.Entitlements;
using OpenData.Storage;
using OpenData.Storage.Keys;

namespace OpenData.Grains.Apps.Flows;

/// <summary>Adds apps and what authorizes them to a host with accounts.</summary>
public static class AppServices
{
    /// <summary>Apps, quotas, entitlements, OAuth 2.0, and data protection whose keys all silos share.</summary>
    public static IServiceCollection AddApps(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("opendata");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = new KeyRows(provider.GetRequiredService<Settings>())));
        return services
            .AddSingleton<SigningKeys>()
            .AddSingleton<AppDirectory>()
            .AddSingleton<IAppDesk, AppDesk>()
            .AddSingleton<IQuotaDesk, QuotaDesk>()
            .AddSingleton<EntitlementDirectory>()
            .AddSingleton<IEntitlementDesk, EntitlementDesk>()
            .AddSingleton<IAuthorizations, Authorizations>()
            .AddSingleton<IAllowedApps, AllowedApps>()
            .AddSingleton<IBearerDesk, BearerDesk>();
    }
}
