using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>
/// A store of grain state, found as the keyed service of the storage's name, or the unkeyed one when a grain names none.
/// One value is keyed by state name and full grain id. Called by one activation at a time per value, but two activations
/// (of two silos) may race for one, so a write must check the version in the store itself. Must be safe for concurrent
/// calls for different grains.
/// </summary>
public interface IGrainStorage
{
    /// <summary>Reads the value. Without a record it sets <c>RecordExists</c> false and <c>ETag</c> null, and
    /// <c>State</c> to null or a new value.</summary>
    Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

    /// <summary>Writes the value if the stored version is <c>ETag</c> (null: there is no record), then sets the new
    /// <c>ETag</c> and <c>RecordExists</c>.</summary>
    /// <exception cref="InconsistentStateException">The stored version is another one; nothing was changed.</exception>
    Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

    /// <summary>Deletes the value if the stored version is <c>ETag</c>, then sets <c>RecordExists</c> false and the
    /// <c>ETag</c> that the next write needs.</summary>
    /// <exception cref="InconsistentStateException">The stored version is another one; nothing was changed.</exception>
    Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

    /// <inheritdoc cref="ReadStateAsync{T}(string, GrainId, IGrainState{T})"/>
    Task ReadStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) =>
        ReadStateAsync(stateName, grainId, grainState);

    /// <inheritdoc cref="WriteStateAsync{T}(string, GrainId, IGrainState{T})"/>
    Task WriteStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) =>
        WriteStateAsync(stateName, grainId, grainState);

    /// <inheritdoc cref="ClearStateAsync{T}(string, GrainId, IGrainState{T})"/>
    Task ClearStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) =>
        ClearStateAsync(stateName, grainId, grainState);
}
