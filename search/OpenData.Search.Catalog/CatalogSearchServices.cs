using Microsoft.Extensions.DependencyInjection;

namespace OpenData.Search.Catalog;

/// <summary>Adds the catalogue's search to a host.</summary>
public static class CatalogSearchServices
{
    /// <summary>Adds the index and the service that keeps it current; storage must be added too.</summary>
    public static IServiceCollection AddCatalogSearch(this IServiceCollection services)
    {
        services.AddSingleton(_ => Lexicon.LoadDefault());
        services.AddSingleton<CatalogIndex>();
        services.AddSingleton<CatalogIndexing>();
        services.AddHostedService(provider => provider.GetRequiredService<CatalogIndexing>());
        return services;
    }
}
