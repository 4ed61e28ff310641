namespace Orleans.Runtime;

/// <summary>Asks for an <see cref="IPersistentState{TState}"/> as constructor argument.</summary>
/// <param name="stateName">The name of the value, unique in the grain class and part of the key in storage.</param>
/// <param name="storageName">The key of the <see cref="Storage.IGrainStorage"/> service; null for the default one.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public class PersistentStateAttribute(string stateName, string? storageName = null)
    : Attribute, IFacetMetadata, IPersistentStateConfiguration
{
    /// <inheritdoc/>
    public string StateName { get; } = stateName;

    /// <inheritdoc/>
    public string? StorageName { get; } = storageName;
}
