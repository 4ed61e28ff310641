using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Contracts.Datasets;
using OpenData.Storage.Feed;
using OpenData.Storage.ReadModel;

namespace OpenData.Search.Catalog;

/// <summary>
/// Change feed to index. At start the whole catalogue is read; the place in the feed is taken before that, so that a
/// change during the reading is indexed again rather than missed.
/// </summary>
public sealed partial class CatalogIndexing : BackgroundService
{
    private const int BatchSize = 500;

    private readonly CatalogIndex _index;
    private readonly ChangeFeed _feed;
    private readonly ResourceReader _resources;
    private readonly TimeProvider _time;
    private readonly ILogger<CatalogIndexing> _logger;
    private readonly TaskCompletionSource _built = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _position;

    /// <summary>Prepares the follower; the host starts it.</summary>
    public CatalogIndexing(
        CatalogIndex index,
        ChangeFeed feed,
        ResourceReader resources,
        TimeProvider time,
        ILogger<CatalogIndexing> logger)
    {
        _index = index;
        _feed = feed;
        _resources = resources;
        _time = time;
        _logger = logger;
    }

    /// <summary>Completes when the index holds the catalogue as it was at start.</summary>
    public Task Built => _built.Task;

    /// <summary>The sequence of the last line of the feed that the index holds.</summary>
    public long Position => Volatile.Read(ref _position);

    /// <summary>True when the index holds every change that is stored now.</summary>
    public async Task<bool> IsCurrent(CancellationToken cancellationToken) =>
        Built.IsCompletedSuccessfully && Position >= await _feed.End(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // The host must not wait for the catalogue before it listens.
        try
        {
            await Build(stoppingToken).ConfigureAwait(false);
            _built.TrySetResult();
            await foreach (var changes in _feed.Follow(_position, BatchSize, stoppingToken).ConfigureAwait(false))
            {
                await Apply(changes, stoppingToken).ConfigureAwait(false);
                Volatile.Write(ref _position, changes[^1].Sequence);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            _built.TrySetCanceled(stoppingToken);
        }
    }

    private async Task Build(CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        _position = await _feed.End(cancellationToken).ConfigureAwait(false);
        var batch = new List<Resource>(BatchSize);
        await foreach (var stored in _resources.All(cancellationToken).ConfigureAwait(false))
        {
            batch.Add(stored.Resource);
            if (batch.Count == BatchSize)
            {
                _index.Apply(batch, []);
                batch.Clear();
            }
        }

        _index.Apply(batch, []);
        LogBuilt(_logger, _index.Size, _time.GetElapsedTime(started));
    }

    private async Task Apply(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var keys = changes.Where(change => change.Kind == ChangeKind.Resource).Select(change => change.Key).ToHashSet();
        var present = await _resources.Find(keys, cancellationToken).ConfigureAwait(false);
        _index.Apply(
            [.. present.Values.Select(stored => stored.Resource)],
            [.. keys.Where(key => !present.ContainsKey(key))]);
    }

    [LoggerMessage(4101, LogLevel.Information, "Indexed {Resources} resources in {Elapsed}")]
    private static partial void LogBuilt(ILogger logger, int resources, TimeSpan elapsed);
}
