using Orleans.Runtime;
using Orleans.Timers;

namespace Orleans;

/// <summary>Timers of a grain; see <see cref="IGrainTimer"/> for what they keep and promise.</summary>
public static class GrainBaseExtensions
{
    /// <summary>Ends the activation after the running request.</summary>
    public static void DeactivateOnIdle(this IGrainBase grain) => End(
        grain, DeactivationReasonCode.ApplicationRequested, nameof(DeactivateOnIdle));

    /// <summary>Ends the activation after the running request; the next one is made wherever placement says.</summary>
    public static void MigrateOnIdle(this IGrainBase grain) => End(
        grain, DeactivationReasonCode.Migrating, nameof(MigrateOnIdle));

    /// <summary>Makes a timer.</summary>
    /// <param name="grain">The grain, in one of its turns.</param>
    /// <param name="callback">Runs in the grain's turn. Its token is cancelled when the timer is disposed; its exceptions
    /// are logged and the next tick comes.</param>
    /// <param name="state">Handed to the callback.</param>
    /// <param name="options">When and how it ticks.</param>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative and not infinite.</exception>
    public static IGrainTimer RegisterGrainTimer<TState>(
        this IGrainBase grain,
        Func<TState, CancellationToken, Task> callback,
        TState state,
        GrainTimerCreationOptions options)
    {
        ArgumentNullException.ThrowIfNull(grain);
        ArgumentNullException.ThrowIfNull(callback);
        var context = grain.GrainContext;
        return context.ActivationServices.GetService(typeof(ITimerRegistry)) is ITimerRegistry registry
            ? registry.RegisterGrainTimer(context, callback, state, options)
            : throw new InvalidOperationException($"Grain {context.GrainId} has no {nameof(ITimerRegistry)} among its services.");
    }

    /// <inheritdoc cref="RegisterGrainTimer{TState}(IGrainBase, Func{TState, CancellationToken, Task}, TState, GrainTimerCreationOptions)"/>
    public static IGrainTimer RegisterGrainTimer(
        this IGrainBase grain, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options) =>
        grain.RegisterGrainTimer(static (run, token) => run(token), callback, options);

    /// <inheritdoc cref="RegisterGrainTimer{TState}(IGrainBase, Func{TState, CancellationToken, Task}, TState, GrainTimerCreationOptions)"/>
    public static IGrainTimer RegisterGrainTimer(
        this IGrainBase grain, Func<Task> callback, GrainTimerCreationOptions options) =>
        grain.RegisterGrainTimer(static (run, _) => run(), callback, options);

    /// <inheritdoc cref="RegisterGrainTimer{TState}(IGrainBase, Func{TState, CancellationToken, Task}, TState, GrainTimerCreationOptions)"/>
    public static IGrainTimer RegisterGrainTimer<TState>(
        this IGrainBase grain, Func<TState, Task> callback, TState state, GrainTimerCreationOptions options) =>
        grain.RegisterGrainTimer(static (tick, _) => tick.callback(tick.state), (callback, state), options);

    /// <inheritdoc cref="RegisterGrainTimer{TState}(IGrainBase, Func{TState, CancellationToken, Task}, TState, TimeSpan, TimeSpan)"/>
    public static IGrainTimer RegisterGrainTimer(
        this IGrainBase grain, Func<CancellationToken, Task> callback, TimeSpan dueTime, TimeSpan period) =>
        grain.RegisterGrainTimer(callback, new GrainTimerCreationOptions(dueTime, period));

    /// <inheritdoc cref="RegisterGrainTimer{TState}(IGrainBase, Func{TState, CancellationToken, Task}, TState, TimeSpan, TimeSpan)"/>
    public static IGrainTimer RegisterGrainTimer(
        this IGrainBase grain, Func<Task> callback, TimeSpan dueTime, TimeSpan period) =>
        grain.RegisterGrainTimer(callback, new GrainTimerCreationOptions(dueTime, period));

    /// <summary>Makes a timer.</summary>
    /// <param name="grain">The grain, in one of its turns.</param>
    /// <param name="callback">Runs in the grain's turn. Its token is cancelled when the timer is disposed; its exceptions
    /// are logged and the next tick comes.</param>
    /// <param name="state">Handed to the callback.</param>
    /// <param name="dueTime">Until the first tick.</param>
    /// <param name="period">From the end of a tick to the next.</param>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative and not infinite.</exception>
    public static IGrainTimer RegisterGrainTimer<TState>(
        this IGrainBase grain,
        Func<TState, CancellationToken, Task> callback,
        TState state,
        TimeSpan dueTime,
        TimeSpan period) =>
        grain.RegisterGrainTimer(callback, state, new GrainTimerCreationOptions(dueTime, period));

    /// <inheritdoc cref="RegisterGrainTimer{TState}(IGrainBase, Func{TState, CancellationToken, Task}, TState, TimeSpan, TimeSpan)"/>
    public static IGrainTimer RegisterGrainTimer<TState>(
        this IGrainBase grain, Func<TState, Task> callback, TState state, TimeSpan dueTime, TimeSpan period) =>
        grain.RegisterGrainTimer(callback, state, new GrainTimerCreationOptions(dueTime, period));

    private static void End(IGrainBase grain, DeactivationReasonCode code, string method)
    {
        ArgumentNullException.ThrowIfNull(grain);
        grain.GrainContext.Deactivate(new DeactivationReason(code, $"{method} was called."));
    }
}
