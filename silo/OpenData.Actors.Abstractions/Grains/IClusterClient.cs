namespace Orleans;

/// <summary>The way from outside of grains, such as an HTTP endpoint, into grains.</summary>
public interface IClusterClient : IGrainFactory
{
    /// <summary>The services of the host that this client belongs to.</summary>
    IServiceProvider ServiceProvider { get; }
}
