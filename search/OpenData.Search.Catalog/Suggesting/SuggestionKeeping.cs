using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Search.Catalog.Indexing;
using OpenData.Search.Suggesting;
using OpenData.Storage;
using OpenData.Storage.Counters;
using OpenData.Storage.ReadModel;

namespace OpenData.Search.Catalog.Suggesting;

/// <summary>
/// Keeps the suggestions: the file of the last run serves at once; when the catalogue has changed and is quiet again,
/// and once a day for what people used meanwhile, another is made in the background, at most every half minute. The
/// words that the catalogue has then are noted for the next start.
/// </summary>
internal sealed partial class SuggestionKeeping(
    LiveSuggest suggest,
    CatalogIndexing indexing,
    CatalogFolder folder,
    ResourceReader resources,
    ResourceCounters counters,
    Lexicon lexicon,
    TimeProvider time,
    ILogger<SuggestionKeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Most = TimeSpan.FromDays(1);

    private readonly SuggestionFiles _files = new(folder);
    private long _position = -1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            OpenNewest();
            await indexing.Settled.WaitAsync(stoppingToken).ConfigureAwait(false);
            await Keep(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task Keep(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        var seen = -1L;
        long? made = null;
        var started = time.GetTimestamp();
        while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
        {
            var position = indexing.Position;
            var isQuiet = position == seen;
            seen = position;
            var sinceMade = time.GetElapsedTime(made ?? started);
            var isDue = position == _position ? sinceMade >= Most : isQuiet && (made is null || sinceMade >= Least);
            if (isDue && position > 0)
            {
                await Make(position, cancellationToken).ConfigureAwait(false);
                made = time.GetTimestamp();
            }
        }
    }

    private void OpenNewest()
    {
        try
        {
            if (_files.Newest() is var (path, position))
            {
                suggest.Swap(SuggestIndex.Open(path));
                _position = position;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SuggestFileException)
        {
            LogDamaged(logger, exception.Message);
        }
    }

    private async Task Make(long position, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var vocabulary = new CatalogVocabulary();
        var titles = new List<SuggestEntry>();
        try
        {
            await foreach (var (_, resource) in resources.All(cancellationToken).ConfigureAwait(false))
            {
                vocabulary.Add(resource);
                var counted = counters[resource.Key];
                var used = resource.SourceViews + resource.SourceDownloads + counted.Views + counted.Downloads + counted.Calls;
                titles.Add(new SuggestEntry(resource.Title, SuggestionKinds.Title, SuggestionKinds.Weight(used)));
            }

            suggest.Swap(SuggestIndex.Open(_files.Make(position, titles.Concat(vocabulary.Suggestions()), lexicon)));
            WordFile.Write(folder.NextWords, vocabulary.Words());
            _position = position;
            LogMade(logger, titles.Count, time.GetElapsedTime(begun));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or StorageUnavailableException)
        {
            LogFailed(logger, exception);
        }
    }

    [LoggerMessage(4201, LogLevel.Information, "Made the suggestions of {Titles} titles in {Elapsed}")]
    private static partial void LogMade(ILogger logger, int titles, TimeSpan elapsed);

    [LoggerMessage(4202, LogLevel.Warning, "{Reason} The suggestions are made anew")]
    private static partial void LogDamaged(ILogger logger, string reason);

    [LoggerMessage(4203, LogLevel.Warning, "The suggestions could not be made; it is tried again when half a minute has passed")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
