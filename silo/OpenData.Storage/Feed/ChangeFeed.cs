using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OpenData.Storage.Commits;
using OpenData.Storage.Databases;

namespace OpenData.Storage.Feed;

/// <summary>
/// The order in which things changed. A follower that remembers how far it has read misses nothing: a line is stored
/// in the transaction of its change, and lines become visible in the order of their numbers. Commits of this process wake
/// followers at once, those of other silos when PostgreSQL tells of them; a poll finds the rest.
/// </summary>
public sealed class ChangeFeed
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    private readonly DatabaseReads _reads;
    private readonly TimeProvider _time;
    private TaskCompletionSource _stored = NewSignal();
    private long _lastSequenceSeen;
    private long _lastReadAt;

    internal ChangeFeed(DatabaseReads reads, GroupCommit commits, TimeProvider time)
    {
        _reads = reads;
        _time = time;
        commits.Committed += Wake;
    }

    /// <summary>The greatest sequence that a reader of this process has been given; 0 before the first.</summary>
    public long LastSequenceSeen => Volatile.Read(ref _lastSequenceSeen);

    /// <summary>When the feed was last read with success, whether there was something new or not; null before.</summary>
    public DateTimeOffset? LastReadAt =>
        Volatile.Read(ref _lastReadAt) is var ticks and not 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>The sequence of the last line, 0 when there is none.</summary>
    /// <exception cref="StorageUnavailableException">The database did not answer in time.</exception>
    public Task<long> End(CancellationToken cancellationToken = default) => _reads.Read(
        static async (context, token) =>
            await context.Changes.MaxAsync(row => (long?)row.Sequence, token).ConfigureAwait(false) ?? 0,
        cancellationToken);

    /// <summary>Up to <paramref name="limit"/> lines after <paramref name="after"/>, oldest first.</summary>
    /// <exception cref="StorageUnavailableException">The database did not answer in time.</exception>
    public async Task<IReadOnlyList<Change>> Read(long after, int limit, CancellationToken cancellationToken = default)
    {
        var lines = await _reads.Read(
            (context, token) => context.Changes.AsNoTracking()
                .Where(row => row.Sequence > after)
                .OrderBy(row => row.Sequence)
                .Take(limit)
                .Select(row => new Change(row.Sequence, row.Kind, row.Key))
                .ToListAsync(token),
            cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _lastReadAt, _time.GetUtcNow().UtcTicks);
        if (lines.Count > 0)
        {
            See(lines[^1].Sequence);
        }

        return lines;
    }

    /// <summary>Batches of lines after <paramref name="after"/> as they come, without end. While the database is away
    /// there are none, and the follower goes on when it is back.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Change>> Follow(
        long after, int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var stored = Volatile.Read(ref _stored).Task; // Before the read, so that no commit falls between.
            var batch = await ReadOrNothing(after, limit, cancellationToken).ConfigureAwait(false);
            if (batch.Count > 0)
            {
                after = batch[^1].Sequence;
                yield return batch;
                continue;
            }

            using var poll = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(stored, Task.Delay(PollInterval, _time, poll.Token)).ConfigureAwait(false);
            await poll.CancelAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Makes followers read.</summary>
    internal void Wake() => Interlocked.Exchange(ref _stored, NewSignal()).TrySetResult();

    private async Task<IReadOnlyList<Change>> ReadOrNothing(long after, int limit, CancellationToken cancellationToken)
    {
        try
        {
            return await Read(after, limit, cancellationToken).ConfigureAwait(false);
        }
        catch (StorageUnavailableException)
        {
            return []; // LastReadAt tells how long this goes on.
        }
    }

    private void See(long sequence)
    {
        var seen = Volatile.Read(ref _lastSequenceSeen);
        while (sequence > seen)
        {
            var found = Interlocked.CompareExchange(ref _lastSequenceSeen, sequence, seen);
            if (found == seen)
            {
                return;
            }

            seen = found;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
