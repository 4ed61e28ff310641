namespace OpenData.Actors.Tests.Cluster;

/// <summary>Where several requests wait for one another.</summary>
public sealed class Meeting
{
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _present;

    public Task Arrive(int expected)
    {
        if (Interlocked.Increment(ref _present) == expected)
        {
            _complete.TrySetResult();
        }

        return _complete.Task;
    }
}
