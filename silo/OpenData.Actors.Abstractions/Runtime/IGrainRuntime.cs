namespace Orleans.Runtime;

/// <summary>What <see cref="Grain"/> asks of its silo; a unit test may pass its own.</summary>
public interface IGrainRuntime
{
    /// <summary>The silo's address and generation, for messages.</summary>
    string SiloIdentity { get; }

    /// <summary>Makes references to other grains.</summary>
    IGrainFactory GrainFactory { get; }

    /// <summary>See <c>Grain.DeactivateOnIdle</c>.</summary>
    void DeactivateOnIdle(IGrainContext grainContext);

    /// <summary>See <c>Grain.DelayDeactivation</c>.</summary>
    void DelayDeactivation(IGrainContext grainContext, TimeSpan timeSpan);
}
