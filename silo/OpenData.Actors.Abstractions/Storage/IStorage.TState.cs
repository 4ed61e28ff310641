namespace Orleans.Core;

/// <summary>A stored value.</summary>
public interface IStorage<TState> : IStorage
{
    /// <summary>The value in memory. Changing it stores nothing: write, then answer.</summary>
    TState State { get; set; }
}
