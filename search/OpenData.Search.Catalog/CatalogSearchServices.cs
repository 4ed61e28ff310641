using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenData.Search.Catalog.Suggesting;
using OpenData.Search.Suggesting;

namespace OpenData.Search.Catalog;

/// <summary>Adds the catalogue's search to a host.</summary>
public static class CatalogSearchServices
{
    /// <summary>Adds the index, suggestions and hot words, and the services that keep them; storage must be added
    /// too.</summary>
    public static IServiceCollection AddCatalogSearch(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => Lexicon.LoadDefault());
        services.AddSingleton<CatalogFolder>();
        services.AddMetrics();
        services.AddSingleton<SearchMetrics>();
        services.AddSingleton<CatalogIndex>();
        services.AddSingleton<CatalogIndexing>();
        services.AddHostedService(provider => provider.GetRequiredService<CatalogIndexing>());
        services.AddSingleton<FeedLag>();
        services.AddHostedService(provider => provider.GetRequiredService<FeedLag>());
        services.AddSingleton<LiveSuggest>();
        services.AddHostedService<SuggestionKeeping>();
        services.AddSingleton(provider => new HotWords(
            provider.GetRequiredService<Lexicon>(), new HotWordOptions(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IHotWordStore, HotWordFile>();
        services.AddHostedService<HotWordKeeping>();
        return services;
    }
}
