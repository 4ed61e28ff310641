using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Storage.Model;

namespace OpenData.Storage.Commits;

/// <summary>
/// The one writer of the database. Commits that wait together share a transaction, so that many grains write with one
/// flush to disk (group commit). Invariants: a commit's task completes only after its transaction is durable; commits
/// are applied in the order of arrival; when a shared transaction fails, nothing of it stays and each of its commits
/// is tried alone, so that one conflict fails one writer.
/// </summary>
public sealed partial class GroupCommit : IHostedService, IAsyncDisposable
{
    // Large enough to hide the flush, small enough that the change tracker stays in the processor's cache.
    private const int MostPerTransaction = 256;

    private readonly IDbContextFactory<OpenDataContext> _contexts;
    private readonly ILogger<GroupCommit> _logger;
    private readonly Channel<PendingCommit> _pending = Channel.CreateBounded<PendingCommit>(
        new BoundedChannelOptions(4096) { SingleReader = true });

    private Task _writing = Task.CompletedTask;

    /// <summary>Prepares the writer; commits wait until the host starts it.</summary>
    public GroupCommit(IDbContextFactory<OpenDataContext> contexts, ILogger<GroupCommit> logger)
    {
        _contexts = contexts;
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
    public async Task Commit(Func<OpenDataContext, Task> stage, CancellationToken cancellationToken = default)
    {
        var commit = new PendingCommit(stage);
        await _pending.Writer.WriteAsync(commit, cancellationToken).ConfigureAwait(false);
        await commit.Durable.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _writing = Task.Run(Write, CancellationToken.None);
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

    private async Task Write()
    {
        var batch = new List<PendingCommit>(MostPerTransaction);
        while (await _pending.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            batch.Clear();
            while (batch.Count < MostPerTransaction && _pending.Reader.TryRead(out var commit))
            {
                batch.Add(commit);
            }

            await WriteTogether(batch).ConfigureAwait(false);
            Committed?.Invoke();
        }
    }

    private async Task WriteTogether(List<PendingCommit> batch)
    {
        var failure = await Transact(batch).ConfigureAwait(false);
        if (failure is null)
        {
            batch.ForEach(commit => commit.Succeed());
            return;
        }

        if (batch.Count == 1)
        {
            batch[0].Fail(failure);
            return;
        }

        LogSplit(_logger, batch.Count, failure.GetType().Name);
        foreach (var commit in batch)
        {
            if (await Transact([commit]).ConfigureAwait(false) is { } own)
            {
                commit.Fail(own);
            }
            else
            {
                commit.Succeed();
            }
        }
    }

    private async Task<Exception?> Transact(List<PendingCommit> batch)
    {
        try
        {
            await using var context = await _contexts.CreateDbContextAsync().ConfigureAwait(false);
            await using var transaction = await context.Database.BeginTransactionAsync().ConfigureAwait(false);
            foreach (var commit in batch)
            {
                await commit.Stage(context).ConfigureAwait(false);
            }

            await context.SaveChangesAsync().ConfigureAwait(false);
            await transaction.CommitAsync().ConfigureAwait(false);
            return null;
        }
#pragma warning disable CA1031 // Whatever went wrong belongs to the writers that wait, not to this loop, which must go on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception;
        }
    }

    [LoggerMessage(3101, LogLevel.Debug, "A shared transaction of {Commits} failed with {Exception}; each is tried alone")]
    private static partial void LogSplit(ILogger logger, int commits, string exception);
}
