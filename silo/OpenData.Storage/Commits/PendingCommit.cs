using OpenData.Storage.Model;

namespace OpenData.Storage.Commits;

/// <summary>A change that waits for its transaction.</summary>
internal sealed class PendingCommit(Func<OpenDataContext, Task> stage)
{
    // Continuations must not run on the writer's thread: they are grain code.
    private readonly TaskCompletionSource _durable = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Func<OpenDataContext, Task> Stage { get; } = stage;

    public Task Durable => _durable.Task;

    /// <summary>True when nobody waits for it any more; it is not begun then.</summary>
    public bool IsAbandoned { get; private set; }

    public void Abandon() => IsAbandoned = true;

    public void Succeed() => _durable.TrySetResult();

    public void Fail(Exception exception) => _durable.TrySetException(exception);
}
