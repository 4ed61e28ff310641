namespace OpenData.Storage.Tests.Cluster;

/// <summary>What writers were told.</summary>
internal sealed class WriterRecord
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly List<string> _written = [];
    private readonly List<TimeSpan> _failures = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Keys whose writing was acknowledged.</summary>
    public IReadOnlyCollection<string> Written
    {
        get
        {
            lock (_gate)
            {
                return [.. _written];
            }
        }
    }

    /// <summary>How long each writer waited that was told that the database is away.</summary>
    public IReadOnlyCollection<TimeSpan> Failures
    {
        get
        {
            lock (_gate)
            {
                return [.. _failures];
            }
        }
    }

    public void Write(string key) => Tell(() => _written.Add(key));

    public void Fail(TimeSpan waited) => Tell(() => _failures.Add(waited));

    /// <summary>Returns when there are so many more of both.</summary>
    public async Task Until(int written, int failed)
    {
        using var limit = new CancellationTokenSource(Patience);
        var (toWrite, toFail) = (Written.Count + written, Failures.Count + failed);
        while (true)
        {
            var more = Volatile.Read(ref _more).Task;
            if (Written.Count >= toWrite && Failures.Count >= toFail)
            {
                return;
            }

            await more.WaitAsync(limit.Token);
        }
    }

    private void Tell(Action what)
    {
        lock (_gate)
        {
            what();
        }

        Interlocked.Exchange(ref _more, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }
}
