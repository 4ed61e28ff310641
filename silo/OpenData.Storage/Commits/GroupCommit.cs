using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Storage.Databases;
using OpenData.Storage.Model;

namespace OpenData.Storage.Commits;

/// <summary>
/// The one writer of this process. Commits that wait together share a transaction, so that many grains write with one
/// flush to disk (group commit). Invariants: a commit's task completes only after its transaction is durable; commits
/// are applied in the order of arrival; when a shared transaction fails, nothing of it stays and each of its commits
/// is tried alone, so that one conflict fails one writer. On PostgreSQL every silo has such a writer: a transaction that
/// the database gives up for the sake of another silo's is run again, and a database that is away fails all that wait.
/// </summary>
public sealed partial class GroupCommit : IHostedService, IAsyncDisposable
{
    // Large enough to hide the flush, small enough that the change tracker stays in the processor's cache.
    private const int MostPerTransaction = 256;

    // A transaction that was given up five times in a row meets more than chance.
    private const int MostAttempts = 5;

    private readonly IDbContextFactory<OpenDataContext> _contexts;
    private readonly IDatabaseEngine _engine;
    private readonly ILogger<GroupCommit> _logger;
    private readonly Channel<PendingCommit> _pending = Channel.CreateBounded<PendingCommit>(
        new BoundedChannelOptions(4096) { SingleReader = true });

    private Task _writing = Task.CompletedTask;

    internal GroupCommit(
        IDbContextFactory<OpenDataContext> contexts, IDatabaseEngine engine, ILogger<GroupCommit> logger)
    {
        _contexts = contexts;
        _engine = engine;
        _logger = logger;
    }

    /// <summary>Raised after each transaction, on the writer's thread.</summary>
    public event Action? Committed;

    /// <summary>
    /// Runs <paramref name="stage"/> in the next transaction and returns when it is durable. The stage adds, attaches
    /// or executes on the context and must not save; it may be run again on a fresh context, so it must not rely on
    /// what an earlier run left behind.
    /// </summary>
    /// <exception cref="DbUpdateConcurrencyException">A row was not in the version that the stage expected.</exception>
    /// <exception cref="DbUpdateException">The database refused the change, for example by a unique index.</exception>
    /// <exception cref="StorageUnavailableException">The database did not answer in time; the change may be made or not.
    /// </exception>
    public Task Commit(Func<OpenDataContext, Task> stage, CancellationToken cancellationToken = default)
    {
        var commit = new PendingCommit(stage);
        var durable = Enqueue(commit, cancellationToken);
        return _engine.Limit is { } limit ? AwaitWithin(limit, commit, durable) : durable;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _writing = Task.Factory.StartNew(Write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return Task.CompletedTask;
    }

    /// <summary>Writes what still waits, then ends.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _pending.Writer.TryComplete();
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None).ConfigureAwait(false);

    private async Task Enqueue(PendingCommit commit, CancellationToken cancellationToken)
    {
        await _pending.Writer.WriteAsync(commit, cancellationToken).ConfigureAwait(false);
        await commit.Durable.ConfigureAwait(false);
    }

    private static async Task AwaitWithin(TimeSpan limit, PendingCommit commit, Task durable)
    {
        try
        {
            await durable.WaitAsync(limit).ConfigureAwait(false);
        }
        catch (TimeoutException exception)
        {
            commit.Abandon();
            throw new StorageUnavailableException(exception);
        }
    }

    // On a thread of its own: SQLite waits for the disk on whichever thread it is called, and requests need those of the pool.
    private void Write()
    {
        var batch = new List<PendingCommit>(MostPerTransaction);
        while (_pending.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            batch.Clear();
            while (batch.Count < MostPerTransaction && _pending.Reader.TryRead(out var commit))
            {
                if (!commit.IsAbandoned)
                {
                    batch.Add(commit);
                }
            }

            WriteTogether([.. batch]).GetAwaiter().GetResult();
            Committed?.Invoke();
        }
    }

    private async Task WriteTogether(PendingCommit[] batch)
    {
        var failure = await Attempt(batch).ConfigureAwait(false);
        if (failure is null)
        {
            Array.ForEach(batch, commit => commit.Succeed());
            return;
        }

        if (batch.Length == 1 || failure is StorageUnavailableException)
        {
            Array.ForEach(batch, commit => commit.Fail(failure));
            return;
        }

        LogSplit(_logger, batch.Length, failure.GetType().Name);
        foreach (var commit in batch)
        {
            if (await Attempt([commit]).ConfigureAwait(false) is { } own)
            {
                commit.Fail(own);
            }
            else
            {
                commit.Succeed();
            }
        }
    }

    private async Task<Exception?> Attempt(PendingCommit[] batch)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // A transaction on a connection that hangs is left to itself: it must not hold up those after it.
                var work = Transact(batch);
                await (_engine.Limit is { } limit ? work.WaitAsync(limit) : work).ConfigureAwait(false);
                return null;
            }
            catch (Exception exception) when (_engine.IsGivenUp(exception) && attempt < MostAttempts)
            {
                LogGivenUp(_logger, batch.Length, attempt);

                // Whoever it was given up for must take the locks first, or the two meet again.
                await Task.Delay(TimeSpan.FromMilliseconds(attempt * Random.Shared.Next(10, 30))).ConfigureAwait(false);
            }
            catch (Exception exception) when (_engine.IsUnavailable(exception))
            {
                return new StorageUnavailableException(exception);
            }
#pragma warning disable CA1031 // Whatever went wrong belongs to the writers that wait, not to this loop, which must go on.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                return exception;
            }
        }
    }

    private async Task Transact(PendingCommit[] batch)
    {
        var context = await _contexts.CreateDbContextAsync().ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            var transaction = await context.Database.BeginTransactionAsync().ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                foreach (var commit in batch)
                {
                    await commit.Stage(context).ConfigureAwait(false);
                }

                await _engine.Complete(context).ConfigureAwait(false);
            }
        }
    }

    [LoggerMessage(3101, LogLevel.Debug, "A shared transaction of {Commits} failed with {Exception}; each is tried alone")]
    private static partial void LogSplit(ILogger logger, int commits, string exception);

    [LoggerMessage(3102, LogLevel.Debug, "The database gave up a transaction of {Commits} in attempt {Attempt}; it is run again")]
    private static partial void LogGivenUp(ILogger logger, int commits, int attempt);
}
