using Orleans.Core;

namespace Orleans.Runtime;

/// <summary>
/// A stored value of a grain, injected by <see cref="PersistentStateAttribute"/>. It is read before
/// <c>OnActivateAsync</c>, is not available in the constructor, and may be used only in the grain's own turns.
/// </summary>
/// <typeparam name="TState">Has a parameterless constructor, which makes the value where there is no record.</typeparam>
public interface IPersistentState<TState> : IStorage<TState>
{
}
