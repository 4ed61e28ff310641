using OpenData.Storage.Feed;

namespace OpenData.Storage.ReadModel;

/// <summary>Tells whoever listens which resources have changed. Thread-safe.</summary>
public sealed class ResourceChanges : IChangeListener
{
    private readonly Lock _gate = new();
    private ResourceChangeListener[] _listeners = [];

    /// <summary>Listens from now on, until the listener is disposed.</summary>
    /// <param name="keys">The resources to hear of; null for all.</param>
    public ResourceChangeListener Listen(IReadOnlySet<string>? keys)
    {
        var listener = new ResourceChangeListener(keys, Leave);
        lock (_gate)
        {
            _listeners = [.. _listeners, listener];
        }

        return listener;
    }

    /// <inheritdoc/>
    public void Begin()
    {
        // Who listens already hears of what comes.
    }

    /// <inheritdoc/>
    public ValueTask Take(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        foreach (var listener in Volatile.Read(ref _listeners))
        {
            foreach (var change in changes)
            {
                if (change.Kind == ChangeKind.Resource)
                {
                    listener.Tell(change.Key);
                }
            }
        }

        return ValueTask.CompletedTask;
    }

    private void Leave(ResourceChangeListener listener)
    {
        lock (_gate)
        {
            _listeners = Array.FindAll(_listeners, other => !ReferenceEquals(other, listener));
        }
    }
}
