using Orleans;

namespace OpenData.Chaos.Silo;

/// <summary>A list of operations, each with an id of its own.</summary>
public interface ILedgerGrain : IGrainWithStringKey
{
    /// <summary>Adds an operation, if it is not there yet.</summary>
    /// <returns>Its place, counted from 0.</returns>
    Task<int> Add(string operation);

    /// <summary>All operations in order.</summary>
    Task<string[]> All();
}
