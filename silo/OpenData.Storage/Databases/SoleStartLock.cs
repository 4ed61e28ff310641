namespace OpenData.Storage.Databases;

/// <summary>For a database that this process has for itself: the lock of its folder sees to that.</summary>
internal sealed class SoleStartLock : IStartLock
{
    public Task<IAsyncDisposable> Take(CancellationToken cancellationToken) => Task.FromResult<IAsyncDisposable>(new Taken());

    private sealed class Taken : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
