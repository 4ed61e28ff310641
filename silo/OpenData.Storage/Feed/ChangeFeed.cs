using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OpenData.Storage.Commits;
using OpenData.Storage.Model;

namespace OpenData.Storage.Feed;

/// <summary>
/// The order in which things changed. A follower that remembers how far it has read misses nothing: a line is stored
/// in the transaction of its change. Commits of this process wake followers at once; a poll finds the rest.
/// </summary>
public sealed class ChangeFeed
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    private readonly IDbContextFactory<OpenDataContext> _contexts;
    private readonly TimeProvider _time;
    private TaskCompletionSource _committed = NewSignal();

    /// <summary>Follows the commits of <paramref name="commits"/>.</summary>
    public ChangeFeed(IDbContextFactory<OpenDataContext> contexts, GroupCommit commits, TimeProvider time)
    {
        _contexts = contexts;
        _time = time;
        commits.Committed += () => Interlocked.Exchange(ref _committed, NewSignal()).TrySetResult();
    }

    /// <summary>The sequence of the last line, 0 when there is none.</summary>
    public async Task<long> End(CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Changes.MaxAsync(row => (long?)row.Sequence, cancellationToken).ConfigureAwait(false) ?? 0;
    }

    /// <summary>Up to <paramref name="limit"/> lines after <paramref name="after"/>, oldest first.</summary>
    public async Task<IReadOnlyList<Change>> Read(long after, int limit, CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Changes.AsNoTracking()
            .Where(row => row.Sequence > after)
            .OrderBy(row => row.Sequence)
            .Take(limit)
            .Select(row => new Change(row.Sequence, row.Kind, row.Key))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Batches of lines after <paramref name="after"/> as they come, without end.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Change>> Follow(
        long after, int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var committed = Volatile.Read(ref _committed).Task; // Before the read, so that no commit falls between.
            var batch = await Read(after, limit, cancellationToken).ConfigureAwait(false);
            if (batch.Count > 0)
            {
                after = batch[^1].Sequence;
                yield return batch;
                continue;
            }

            await Task.WhenAny(committed, Task.Delay(PollInterval, _time, cancellationToken)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
