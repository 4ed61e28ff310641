using System.Diagnostics.CodeAnalysis;
using Orleans.Runtime;

namespace Orleans;

/// <summary>
/// The base of grain classes. One activation per identity exists in a silo; it runs one request at a time unless its
/// attributes say otherwise, and only one turn (the code between two awaits) at a time in any case. In a grain, await and
/// nothing else: <c>ConfigureAwait(false)</c> and <c>Task.Run</c> leave the activation.
/// </summary>
[SuppressMessage("Naming", "CA1725", Justification = "The names of the programming model.")]
public abstract class Grain : IGrainBase, IAddressable
{
    private IGrainRuntime? _runtime;

    /// <summary>Takes the activation that is being created, so only the silo can call it.</summary>
    /// <exception cref="InvalidOperationException">No activation is being created here.</exception>
    protected Grain()
        : this(RuntimeContext.Current ?? throw new InvalidOperationException(
            "A grain is made by its silo: get a reference from IGrainFactory. In a unit test pass an IGrainContext."))
    {
    }

    /// <summary>Takes the context from the caller, for unit tests of one class.</summary>
    /// <param name="grainContext">Identity and services.</param>
    /// <param name="grainRuntime">Null takes the <see cref="IGrainRuntime"/> of the context's services.</param>
    protected Grain(IGrainContext grainContext, IGrainRuntime? grainRuntime = null)
    {
        ArgumentNullException.ThrowIfNull(grainContext);
        GrainContext = grainContext;
        _runtime = grainRuntime;
    }

    /// <inheritdoc/>
    public IGrainContext GrainContext { get; }

    /// <summary>The text form of the grain's identity, for messages.</summary>
    public string IdentityString => GrainContext.GrainId.ToString();

    /// <summary>The silo that this activation lives in, for messages.</summary>
    public string RuntimeIdentity => Runtime.SiloIdentity;

    /// <summary>Makes references to other grains.</summary>
    protected IGrainFactory GrainFactory => Runtime.GrainFactory;

    /// <summary>The services of this activation's own scope.</summary>
    protected internal IServiceProvider ServiceProvider => GrainContext.ActivationServices;

    private IGrainRuntime Runtime => _runtime ??=
        GrainContext.ActivationServices.GetService(typeof(IGrainRuntime)) as IGrainRuntime
        ?? throw new InvalidOperationException($"Grain {IdentityString} has no {nameof(IGrainRuntime)} among its services.");

    /// <inheritdoc/>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Ends this activation after the requests that run now. Requests that wait go to the next activation.</summary>
    protected void DeactivateOnIdle() => Runtime.DeactivateOnIdle(GrainContext);

    /// <summary>Keeps the idle collector away for this long from now. A later call replaces an earlier one;
    /// <see cref="TimeSpan.MaxValue"/> or <see cref="Timeout.InfiniteTimeSpan"/> keeps it away for good, zero ends the
    /// delay.</summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => Runtime.DelayDeactivation(GrainContext, timeSpan);

    /// <summary>Ends the activation after the running request; the next one is made wherever placement says.</summary>
    protected void MigrateOnIdle() => GrainBaseExtensions.MigrateOnIdle(this);

    /// <summary>Makes a timer whose callback interleaves with requests.</summary>
    /// <param name="callback">Called at every tick.</param>
    /// <param name="state">Given to the callback.</param>
    /// <param name="dueTime">Until the first tick.</param>
    /// <param name="period">From the end of a callback to the next tick.</param>
    [Obsolete("Use this.RegisterGrainTimer, with Interleave = true for a callback that does not wait its turn.")]
    protected IDisposable RegisterTimer(Func<object?, Task> callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        this.RegisterGrainTimer(callback, state, new GrainTimerCreationOptions(dueTime, period) { Interleave = true });
}
