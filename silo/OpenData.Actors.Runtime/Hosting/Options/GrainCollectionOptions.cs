namespace Orleans.Configuration;

/// <summary>When activations end for being idle, and how long their beginning and end may take.</summary>
public class GrainCollectionOptions
{
    /// <summary>How long an activation may be without a request; longer than <see cref="CollectionQuantum"/>. A grain class
    /// may differ by <see cref="CollectionAgeLimitAttribute"/> or <see cref="KeepAliveAttribute"/>.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often the collector looks; positive.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long reading of state and <c>OnActivateAsync</c> may take; positive.</summary>
    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long <c>OnDeactivateAsync</c> may take; positive.</summary>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
