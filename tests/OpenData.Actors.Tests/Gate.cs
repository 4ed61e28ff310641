namespace OpenData.Actors.Tests;

/// <summary>A place where a grain says that it has arrived and waits until the test lets it pass.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Arrived => Silo.Soon(_arrived.Task);

    public void Open() => _opened.TrySetResult();

    public Task PassAsync()
    {
        _arrived.TrySetResult();
        return _opened.Task;
    }
}
