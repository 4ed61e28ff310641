using OpenData.Contracts.Datasets;
using OpenData.Storage.Feed;
using OpenData.Storage.ReadModel;

namespace OpenData.Search.Catalog.Indexing;

/// <summary>Takes the stored catalogue into the index, and knows how far in the change feed the index is. Its caller
/// sees to it that one member runs at a time; <see cref="Position"/> may be read by anybody.</summary>
internal sealed class FeedIndexer(CatalogIndex index, ChangeFeed feed, ResourceReader resources)
{
    /// <summary>How many resources or changes are taken at once.</summary>
    public const int BatchSize = 500;

    private long _position;
    private string? _key;

    /// <summary>The sequence of the last line of the feed that the index holds.</summary>
    public long Position => Volatile.Read(ref _position);

    /// <summary>How many resources were read and indexed.</summary>
    public long Indexed { get; private set; }

    /// <summary>Goes on from the index's last commit.</summary>
    /// <returns>False if there is none, or the feed is not the one that was followed.</returns>
    public async Task<bool> TryResume(CancellationToken cancellationToken)
    {
        if (index.LastCommit is not { } commit || !await FeedHolds(commit, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        _key = commit.Key;
        Volatile.Write(ref _position, commit.Position);
        index.RefreshCounters();
        return true;
    }

    /// <summary>The words that the stored catalogue has now.</summary>
    public async Task<IReadOnlyList<string>> ReadWords(CancellationToken cancellationToken)
    {
        var vocabulary = new CatalogVocabulary();
        await foreach (var stored in resources.All(cancellationToken).ConfigureAwait(false))
        {
            vocabulary.Add(stored.Resource);
        }

        return vocabulary.Words();
    }

    /// <summary>Indexes the whole catalogue anew, with words for the segmenter, and commits. The place in the feed is
    /// taken first, so that a change during the reading is indexed again rather than missed.</summary>
    public async Task Build(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var position = await feed.End(cancellationToken).ConfigureAwait(false);
        var last = await feed.Read(Math.Max(0, position - 1), 1, cancellationToken).ConfigureAwait(false);
        index.StartAnew(words);
        var batch = new List<Resource>(BatchSize);
        await foreach (var stored in resources.All(cancellationToken).ConfigureAwait(false))
        {
            batch.Add(stored.Resource);
            if (batch.Count == BatchSize)
            {
                Apply(batch, []);
                batch.Clear();
            }
        }

        Apply(batch, []);
        _key = position == 0 ? null : last[0].Key;
        Volatile.Write(ref _position, position);
        index.Commit(position, _key);
    }

    /// <summary>Takes the present state of what the next lines of the feed name.</summary>
    public async Task Take(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var keys = changes.Where(change => change.Kind == ChangeKind.Resource).Select(change => change.Key).ToHashSet();
        var present = await resources.Find(keys, cancellationToken).ConfigureAwait(false);
        Apply(
            [.. present.Values.Select(stored => stored.Resource)],
            [.. keys.Where(key => !present.ContainsKey(key))]);
        _key = changes[^1].Key;
        Volatile.Write(ref _position, changes[^1].Sequence);
    }

    /// <summary>Commits what was taken since the last commit; not for counters: the database has them, and the next
    /// start reads them there.</summary>
    public void Commit()
    {
        if (index.LastCommit?.Position != _position)
        {
            index.Commit(_position, _key);
        }
    }

    // The feed reaches back if it still has the line that was committed. Another line there, or none, is another feed:
    // the database was replaced or set back.
    private async Task<bool> FeedHolds(IndexCommit commit, CancellationToken cancellationToken)
    {
        var lines = await feed.Read(Math.Max(0, commit.Position - 1), 1, cancellationToken).ConfigureAwait(false);
        return commit.Position == 0 // Nothing was followed yet, so nothing can differ.
            || (lines.Count > 0 && lines[0].Sequence == commit.Position && lines[0].Key == commit.Key);
    }

    private void Apply(List<Resource> present, List<string> removed)
    {
        index.Apply(present, removed);
        Indexed += present.Count;
    }
}
