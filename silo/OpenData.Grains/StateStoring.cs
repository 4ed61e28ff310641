using Orleans.Runtime;

namespace OpenData.Grains;

/// <summary>Changes states that are immutable records.</summary>
internal static class StateStoring
{
    /// <summary>Makes a value the state and stores it. What was not stored did not happen: a failure leaves the state as it
    /// was.</summary>
    public static async Task Store<TState>(this IPersistentState<TState> state, TState next)
    {
        var before = state.State;
        state.State = next;
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            state.State = before;
            throw;
        }
    }
}
