namespace Orleans.Runtime;

/// <summary>An activation as its grain and the runtime see it.</summary>
public interface IGrainContext
{
    /// <summary>The identity of the grain.</summary>
    GrainId GrainId { get; }

    /// <summary>The grain object; null while it is being made.</summary>
    object? GrainInstance { get; }

    /// <summary>The services of this activation's own scope, disposed after deactivation.</summary>
    IServiceProvider ActivationServices { get; }

    /// <summary>Stages to take part in, up when activating and down when deactivating; see <see cref="GrainLifecycleStage"/>.</summary>
    IGrainLifecycle ObservableLifecycle { get; }

    /// <summary>Completes when the activation is gone. Never await it inside the same grain: it waits for that request.</summary>
    Task Deactivated { get; }

    /// <summary>Asks for the end of this activation after the requests that run now. The first reason given stays.</summary>
    /// <param name="deactivationReason">Handed to <c>OnDeactivateAsync</c>.</param>
    /// <param name="cancellationToken">Cuts <c>OnDeactivateAsync</c> short.</param>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}
