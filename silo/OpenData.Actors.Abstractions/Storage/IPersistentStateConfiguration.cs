namespace Orleans.Runtime;

/// <summary>Which value of the grain, and where it is stored.</summary>
public interface IPersistentStateConfiguration
{
    /// <summary>The name of the value, unique in the grain class and part of the key in storage.</summary>
    string StateName { get; }

    /// <summary>The key of the <see cref="Storage.IGrainStorage"/> service; null for the default one.</summary>
    string? StorageName { get; }
}
