using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Actors.Runtime.Storage;

/// <summary>
/// A stored value of one activation. Operations run one after the other in the order of their calls; a write that is asked
/// for while another write waits as the last one in line shares it, because both would store the same value.
/// </summary>
internal sealed class StateStorageBridge<TState>(string name, IGrainContext context, IGrainStorage storage)
    : IPersistentState<TState>, ILifecycleObserver
{
    private GrainState<TState> _value = new();
    private bool _isLoaded;
    private Task _last = Task.CompletedTask;
    private Task? _waitingWrite;

    public TState State
    {
        get
        {
            CheckUse();
            return _value.State!;
        }

        set
        {
            CheckUse();
            _value.State = value;
        }
    }

    public string? Etag => _value.ETag;

    public bool RecordExists => _value.RecordExists;

    /// <summary>The read that belongs to activation.</summary>
    async Task ILifecycleObserver.OnStart(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        _isLoaded = true;
    }

    Task ILifecycleObserver.OnStop(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ReadStateAsync() => ReadStateAsync(CancellationToken.None);

    public Task WriteStateAsync() => WriteStateAsync(CancellationToken.None);

    public Task ClearStateAsync() => ClearStateAsync(CancellationToken.None);

    public Task ReadStateAsync(CancellationToken cancellationToken)
    {
        CheckUse();
        _waitingWrite = null;
        return Enqueue(ReadAsync, cancellationToken);
    }

    public Task ClearStateAsync(CancellationToken cancellationToken)
    {
        CheckUse();
        _waitingWrite = null;
        return Enqueue(ClearAsync, cancellationToken);
    }

    public Task WriteStateAsync(CancellationToken cancellationToken)
    {
        CheckUse();
        if (_waitingWrite is not null && !cancellationToken.CanBeCanceled)
        {
            return _waitingWrite;
        }

        var mustWait = !_last.IsCompleted;
        var write = Enqueue(WriteAsync, cancellationToken);
        _waitingWrite = mustWait && !cancellationToken.CanBeCanceled ? write : null;
        return write;
    }

    private Task Enqueue(Func<CancellationToken, Task> operation, CancellationToken cancellationToken)
    {
        var previous = _last;
        return _last = previous.IsCompleted ? operation(cancellationToken) : RunAfter(previous, operation, cancellationToken);
    }

    private static async Task RunAfter(
        Task previous, Func<CancellationToken, Task> operation, CancellationToken cancellationToken)
    {
        // Its failure belongs to whoever asked for it.
        await previous.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        await operation(cancellationToken);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var fresh = new GrainState<TState>();
        await Guard("read", storage.ReadStateAsync(name, context.GrainId, fresh, cancellationToken));
        fresh.State ??= NewState();
        _value = fresh;
    }

    private Task WriteAsync(CancellationToken cancellationToken)
    {
        _waitingWrite = null;
        return Guard("written", storage.WriteStateAsync(name, context.GrainId, _value, cancellationToken));
    }

    private async Task ClearAsync(CancellationToken cancellationToken)
    {
        await Guard("cleared", storage.ClearStateAsync(name, context.GrainId, _value, cancellationToken));
        _value.State = NewState();
    }

    private async Task Guard(string what, Task operation)
    {
        try
        {
            await operation;
        }
        catch (Exception error) when (error is not OrleansException and not OperationCanceledException)
        {
            throw new OrleansException($"State '{name}' of grain {context.GrainId} could not be {what}: {error.Message}", error);
        }
    }

    private TState NewState()
    {
        try
        {
            return Activator.CreateInstance<TState>();
        }
        catch (MissingMethodException error)
        {
            throw new OrleansException(
                $"State '{name}' of grain {context.GrainId} has no record, and {typeof(TState)} has no constructor without parameters.",
                error);
        }
    }

    private void CheckUse()
    {
        if (!ReferenceEquals(RuntimeContext.Current, context))
        {
            throw new InvalidOperationException(
                $"State '{name}' of grain {context.GrainId} is used outside of the grain's turns, such as in Task.Run or after "
                + "ConfigureAwait(false).");
        }

        if (!_isLoaded)
        {
            throw new InvalidOperationException(
                $"State '{name}' of grain {context.GrainId} is not read yet: use it in OnActivateAsync and later, not in the constructor.");
        }
    }
}
