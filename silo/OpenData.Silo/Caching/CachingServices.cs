using OpenData.Storage.Feed;

namespace OpenData.Silo.Caching;

/// <summary>Registers the cache of answers.</summary>
internal static class CachingServices
{
    private const long MostBytes = 64 * 1024 * 1024;
    private const long MostBytesOfOne = 1024 * 1024;

    public static void AddAnswerCaching(this IServiceCollection services)
    {
        services.AddOutputCache(options =>
        {
            options.SizeLimit = MostBytes;
            options.MaximumBodySize = MostBytesOfOne;
            options.UseCaseSensitivePaths = true;
        });
        services.AddSingleton<CacheTags>();
        services.AddSingleton<IChangeListener>(provider => provider.GetRequiredService<CacheTags>());
        services.AddSingleton<CachedViews>();
        services.AddSingleton<CachedQueries>();
        services.AddSingleton<CachedPages>();
    }
}
