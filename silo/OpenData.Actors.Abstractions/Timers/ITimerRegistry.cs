using Orleans.Runtime;

namespace Orleans.Timers;

/// <summary>Makes grain timers; the extension methods of <see cref="GrainBaseExtensions"/> are the usual way to it.</summary>
public interface ITimerRegistry
{
    /// <summary>Makes a timer. Called in a turn of the activation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative and not infinite.</exception>
    /// <exception cref="InvalidOperationException">The activation is ending.</exception>
    IGrainTimer RegisterGrainTimer<TState>(
        IGrainContext grainContext,
        Func<TState, CancellationToken, Task> callback,
        TState state,
        GrainTimerCreationOptions options);
}
