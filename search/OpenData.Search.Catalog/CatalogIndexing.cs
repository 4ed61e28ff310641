using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Search.Catalog.Indexing;
using OpenData.Storage;
using OpenData.Storage.Feed;
using OpenData.Storage.ReadModel;

namespace OpenData.Search.Catalog;

/// <summary>
/// Change feed to index. A start goes on from the index's last commit; only where there is none, or the feed is not the
/// one that was followed, the whole catalogue is read. Commits come every few seconds while there are changes and at a
/// graceful stop. A process that is killed in between follows the feed again from its last commit: taking a change
/// twice does no harm, as a change names a resource and its present state is read.
/// </summary>
public sealed partial class CatalogIndexing : BackgroundService
{
    // So many new words of the catalogue are worth indexing it anew: of those that the index has, and at least.
    private const double WorthShare = 0.25;
    private const int WorthLeast = 100;

    private static readonly TimeSpan CommitInterval = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan StorageAgain = TimeSpan.FromSeconds(1);

    private readonly CatalogIndex _index;
    private readonly CatalogFolder _folder;
    private readonly ChangeFeed _feed;
    private readonly FeedIndexer _indexer;
    private readonly TimeProvider _time;
    private readonly ILogger<CatalogIndexing> _logger;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly TaskCompletionSource _built = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Prepares the follower; the host starts it.</summary>
    public CatalogIndexing(
        CatalogIndex index,
        CatalogFolder folder,
        ChangeFeed feed,
        ResourceReader resources,
        TimeProvider time,
        ILogger<CatalogIndexing> logger)
    {
        _index = index;
        _folder = folder;
        _feed = feed;
        _indexer = new FeedIndexer(index, feed, resources);
        _time = time;
        _logger = logger;
    }

    /// <summary>Completes when the index holds the catalogue of its last commit, or, made anew, that of the
    /// start.</summary>
    public Task Built => _built.Task;

    /// <summary>The sequence of the last line of the feed that the index holds.</summary>
    public long Position => _indexer.Position;

    /// <summary>How many resources were read and indexed since the start.</summary>
    public long Indexed => _indexer.Indexed;

    /// <summary>True when the index holds every change that is stored now.</summary>
    public async Task<bool> IsCurrent(CancellationToken cancellationToken) =>
        Built.IsCompletedSuccessfully && Position >= await _feed.End(cancellationToken).ConfigureAwait(false);

    /// <summary>Completes with the first <see cref="TakeWords"/>: what the start brings in is in.</summary>
    internal Task Settled => _settled.Task;

    /// <summary>
    /// To be called once, when all that the start imports is in.
    /// Indexes anew if the catalogue has many words that the index was made without: after the first import, or when
    /// it grew much. The segmenter's words must be the same for all of an index, or a word would be found only where it
    /// was indexed as one. Fewer new words can wait: a word that is not known is searched by its parts, and index mode
    /// holds the parts of every long word.
    /// </summary>
    public async Task TakeWords(CancellationToken cancellationToken)
    {
        var known = WordFile.Read(_folder.Words).ToHashSet(StringComparer.Ordinal);
        var now = known.Count == 0 && _index.Size > 0
            ? await _indexer.ReadWords(cancellationToken).ConfigureAwait(false)
            : WordFile.Read(_folder.NextWords);
        var added = now.Count(word => !known.Contains(word));
        if (added > 0 && (known.Count == 0 || added >= Math.Max(WorthLeast, known.Count * WorthShare)))
        {
            LogWords(_logger, added);
            await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await Build(now, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _turn.Release();
            }
        }

        _settled.TrySetResult();
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        if (Built.IsCompletedSuccessfully)
        {
            await Commit(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _turn.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // The host must not wait for the catalogue before it listens.
        try
        {
            await UntilStorageAnswers(() => Start(stoppingToken), stoppingToken).ConfigureAwait(false);
            _built.TrySetResult();
            var ended = await Task.WhenAny(Follow(stoppingToken), CommitNowAndThen(stoppingToken)).ConfigureAwait(false);
            await ended.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            _built.TrySetCanceled(stoppingToken);
        }
    }

    private async Task Start(CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        if (await _indexer.TryResume(cancellationToken).ConfigureAwait(false))
        {
            LogOpened(_logger, _index.Size, Position, _time.GetElapsedTime(started));
            return;
        }

        var words = await _indexer.ReadWords(cancellationToken).ConfigureAwait(false);
        await Build(words, cancellationToken).ConfigureAwait(false);
    }

    private async Task Build(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        await _indexer.Build(words, cancellationToken).ConfigureAwait(false);
        LogBuilt(_logger, _index.Size, _time.GetElapsedTime(started));
    }

    private async Task Follow(CancellationToken cancellationToken)
    {
        await foreach (var changes in _feed.Follow(Position, FeedIndexer.BatchSize, cancellationToken).ConfigureAwait(false))
        {
            await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await UntilStorageAnswers(() => _indexer.Take(changes, cancellationToken), cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _turn.Release();
            }
        }
    }

    // While the database is away the index stays as it is, and searches go on with it.
    private async Task UntilStorageAnswers(Func<Task> step, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await step().ConfigureAwait(false);
                return;
            }
            catch (StorageUnavailableException exception)
            {
                LogStorageAway(_logger, exception);
            }

            await Task.Delay(StorageAgain, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task CommitNowAndThen(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(CommitInterval, _time);
        while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
        {
            await Commit(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task Commit(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _indexer.Commit();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogCommitFailed(_logger, exception);
        }
        finally
        {
            _turn.Release();
        }
    }

    [LoggerMessage(4101, LogLevel.Information, "Indexed {Resources} resources in {Elapsed}")]
    private static partial void LogBuilt(ILogger logger, int resources, TimeSpan elapsed);

    [LoggerMessage(4103, LogLevel.Information, "Opened the index of {Resources} resources at change {Position}, counters read in {Elapsed}")]
    private static partial void LogOpened(ILogger logger, int resources, long position, TimeSpan elapsed);

    [LoggerMessage(4104, LogLevel.Information, "The catalogue has {Words} words that the index was made without; it is indexed anew")]
    private static partial void LogWords(ILogger logger, int words);

    [LoggerMessage(4105, LogLevel.Warning, "The index could not be committed; it is tried again, and until then the next start has more to follow")]
    private static partial void LogCommitFailed(ILogger logger, Exception exception);

    [LoggerMessage(4106, LogLevel.Warning, "The database does not answer; the index stays as it is and follows again when it does")]
    private static partial void LogStorageAway(ILogger logger, Exception exception);
}
