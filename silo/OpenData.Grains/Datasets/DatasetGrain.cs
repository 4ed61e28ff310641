using OpenData.Contracts.Datasets;
using OpenData.Storage.Grains;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.Datasets;

/// <summary>Owns one resource of the catalogue.</summary>
public sealed class DatasetGrain(
    [PersistentState("resource", ResourceStorage.Name)] IPersistentState<DatasetState> state) : Grain, IDatasetGrain
{
    /// <inheritdoc/>
    public async Task<ImportOutcome> Import(Resource description)
    {
        // A catalogue is imported once in a while and read without grains: nothing is gained by staying in memory.
        DeactivateOnIdle();
        Check(description);
        if (description == state.State.Resource)
        {
            return ImportOutcome.Unchanged;
        }

        var outcome = state.RecordExists ? ImportOutcome.Updated : ImportOutcome.Imported;
        state.State = state.State with { Resource = description };
        await state.WriteStateAsync();
        return outcome;
    }

    private void Check(Resource description)
    {
        var key = this.GetPrimaryKeyString();
        if (description.Key != key)
        {
            throw new ArgumentException($"The description is of {description.Key}; this resource is {key}.", nameof(description));
        }

        if (string.IsNullOrWhiteSpace(description.Title) || string.IsNullOrWhiteSpace(description.Provider))
        {
            throw new ArgumentException($"Resource {key} needs a title and a provider.", nameof(description));
        }
    }
}
