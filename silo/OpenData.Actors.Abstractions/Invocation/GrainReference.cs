using Orleans.CodeGeneration;

namespace Orleans.Runtime;

/// <summary>
/// The base of the proxies that the generator writes, one per grain interface. Immutable, cheap, equal by identity, and
/// usable from any thread.
/// </summary>
public abstract class GrainReference : IAddressable, IEquatable<GrainReference>
{
    /// <summary>Called by generated code.</summary>
    /// <param name="runtime">Sends the requests.</param>
    /// <param name="grainId">Whom they are for.</param>
    protected GrainReference(IGrainReferenceRuntime runtime, GrainId grainId)
    {
        Runtime = runtime;
        GrainId = grainId;
    }

    /// <summary>The identity of the grain.</summary>
    public GrainId GrainId { get; }

    internal IGrainReferenceRuntime Runtime { get; }

    /// <summary>True when both name the same grain, by whatever interface.</summary>
    public bool Equals(GrainReference? other) => other is not null && GrainId == other.GrainId;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as GrainReference);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => GrainId.GetHashCode();

    /// <summary>The identity, for messages.</summary>
    public sealed override string ToString() => $"GrainReference:{GrainId}";

    /// <summary>Sends a request; the task has its result.</summary>
    protected Task<TResult> Send<TResult>(GrainRequest<TResult> request) => Runtime.Send(GrainId, request);

    /// <summary>Sends a request that nobody waits for.</summary>
    protected void SendOneWay<TResult>(GrainRequest<TResult> request) => Runtime.SendOneWay(GrainId, request);
}
