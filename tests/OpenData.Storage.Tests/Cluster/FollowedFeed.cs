using OpenData.Storage.Feed;

namespace OpenData.Storage.Tests.Cluster;

/// <summary>A follower that keeps every line it is given.</summary>
internal sealed class FollowedFeed : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Change> _lines = [];
    private readonly Task _following;
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FollowedFeed(ChangeFeed feed) => _following = Follow(feed);

    public Change[] Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>Returns the lines when there are as many.</summary>
    public async Task<Change[]> Until(int count)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var more = Volatile.Read(ref _more).Task;
            var lines = Lines;
            if (lines.Length >= count)
            {
                return lines;
            }

            await Task.WhenAny(more, _following).WaitAsync(limit.Token);
            Assert.False(_following.IsCompleted, $"The follower ended: {_following.Exception}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _following);
        _stopping.Dispose();
    }

    private async Task Follow(ChangeFeed feed)
    {
        await foreach (var batch in feed.Follow(0, 100, _stopping.Token))
        {
            lock (_lines)
            {
                _lines.AddRange(batch);
            }

            Interlocked.Exchange(ref _more, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }
    }
}
