using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OpenData.Storage.Model;

namespace OpenData.Storage.Databases;

/// <summary>
/// Reads the database. A read has a context of its own, which it disposes itself: whoever asked may stop waiting for a
/// database that hangs, and the context is still used by nobody else.
/// </summary>
public sealed class DatabaseReads
{
    // A connection that broke while nobody used it fails at once; what took longer is not tried again, or two tries would
    // take longer than one call may.
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(500);

    private readonly IDbContextFactory<OpenDataContext> _contexts;
    private readonly IDatabaseEngine _engine;

    internal DatabaseReads(IDbContextFactory<OpenDataContext> contexts, IDatabaseEngine engine)
    {
        _contexts = contexts;
        _engine = engine;
    }

    /// <summary>Runs a query. It must not change anything: it may be run twice.</summary>
    /// <exception cref="StorageUnavailableException">The database did not answer in time.</exception>
    public Task<T> Read<T>(
        Func<OpenDataContext, CancellationToken, Task<T>> query, CancellationToken cancellationToken = default) =>
        _engine.Limit is { } limit ? ReadWithin(limit, query, cancellationToken) : Run(query, cancellationToken);

    private async Task<T> ReadWithin<T>(
        TimeSpan limit, Func<OpenDataContext, CancellationToken, Task<T>> query, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                var left = limit - Stopwatch.GetElapsedTime(started);
                return await Run(query, CancellationToken.None)
                    .WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (_engine.IsUnavailable(exception))
            {
                if (!isFirst || Stopwatch.GetElapsedTime(started) > AtOnce)
                {
                    throw new StorageUnavailableException(exception);
                }
            }
        }
    }

    private async Task<T> Run<T>(
        Func<OpenDataContext, CancellationToken, Task<T>> query, CancellationToken cancellationToken)
    {
        var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            return await query(context, cancellationToken).ConfigureAwait(false);
        }
    }
}
