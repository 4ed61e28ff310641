using Orleans;

namespace OpenData.Contracts.Datasets;

/// <summary>One resource of the catalogue, by its key; the only writer of it.</summary>
[Alias("opendata.IDatasetGrain")]
public interface IDatasetGrain : IGrainWithStringKey
{
    /// <summary>
    /// Takes the description of the resource from a source. Doing it again with the same description changes nothing.
    /// The outcome is told only after it is stored.
    /// </summary>
    /// <exception cref="ArgumentException">The description belongs to another key or has no title or provider.</exception>
    [Alias("Import")]
    Task<ImportOutcome> Import(Resource description);
}
