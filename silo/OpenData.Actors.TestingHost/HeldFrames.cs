namespace OpenData.Actors.TestingHost;

/// <summary>Counts the requests and answers that are delayed, for tests that wait until one is.</summary>
internal sealed class HeldFrames
{
    private readonly Lock _gate = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private int _count;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _count;
            }
        }
    }

    public Task WaitAsync(int count)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Add((count, reached));
        }

        Add(0);
        return reached.Task;
    }

    /// <summary>More are held, or fewer.</summary>
    public void Add(int difference)
    {
        lock (_gate)
        {
            _count += difference;
            _waiting.RemoveAll(each => _count >= each.Count && each.Reached.TrySetResult());
        }
    }
}
