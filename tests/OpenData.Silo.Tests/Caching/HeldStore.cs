using Microsoft.AspNetCore.OutputCaching;

namespace OpenData.Silo.Tests.Caching;

/// <summary>A store of answers in which something can happen just before an answer is stored.</summary>
internal sealed class HeldStore(IOutputCacheStore inner) : IOutputCacheStore
{
    private int _evictions;

    /// <summary>Run once, before the next answer is stored.</summary>
    public Func<Task>? BeforeNext { get; set; }

    public int Evictions => Volatile.Read(ref _evictions);

    public async ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        await inner.EvictByTagAsync(tag, cancellationToken);
        Interlocked.Increment(ref _evictions);
    }

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => inner.GetAsync(key, cancellationToken);

    public async ValueTask SetAsync(
        string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        if (BeforeNext is { } before)
        {
            BeforeNext = null;
            await before();
        }

        await inner.SetAsync(key, value, tags, validFor, cancellationToken);
    }
}
