using Microsoft.Extensions.Logging;
using OpenData.Actors.Runtime.Activation;
using Orleans.Runtime;
using Orleans.Timers;

namespace OpenData.Actors.Runtime.Timers;

/// <summary>Makes the timers of this silo's activations.</summary>
internal sealed class TimerRegistry(TimeProvider time, ILogger<TimerRegistry> logger) : ITimerRegistry
{
    public IGrainTimer RegisterGrainTimer<TState>(
        IGrainContext grainContext,
        Func<TState, CancellationToken, Task> callback,
        TState state,
        GrainTimerCreationOptions options)
    {
        ArgumentNullException.ThrowIfNull(callback);
        if (grainContext is not GrainActivation activation)
        {
            throw new ArgumentException("The context is not one of this silo's activations.", nameof(grainContext));
        }

        TimerTimes.Check(options.DueTime, options.Period);
        var timer = new GrainTimer<TState>(activation, callback, state, options, time, logger);
        if (activation.Timers.TryAdd(timer))
        {
            return timer;
        }

        timer.Dispose();
        throw new InvalidOperationException($"Grain {activation.GrainId} is ending and takes no more timers.");
    }
}
