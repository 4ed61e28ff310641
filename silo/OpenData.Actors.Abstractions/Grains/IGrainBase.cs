using Orleans.Runtime;

namespace Orleans;

/// <summary>
/// What makes a class a grain class. Deriving from <see cref="Grain"/> is the usual way; a class of another lineage takes
/// <see cref="IGrainContext"/> in its constructor and implements this.
/// </summary>
public interface IGrainBase
{
    /// <summary>The activation that this instance belongs to.</summary>
    IGrainContext GrainContext { get; }

    /// <summary>Runs after the persistent state has been read and before the first request. An exception fails the
    /// activation, and with it all waiting requests.</summary>
    /// <param name="token">Cancelled when activation takes too long.</param>
    Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;

    /// <summary>Runs after the last request. Best effort: not after a crash, and its exceptions are logged and swallowed,
    /// so it is no place to save state.</summary>
    /// <param name="reason">Why the activation ends.</param>
    /// <param name="token">Cancelled when deactivation takes too long.</param>
    Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
}
