namespace OpenData.Search.Suggesting;

/// <summary>Where the counts of <see cref="HotWords"/> outlive the process.</summary>
public interface IHotWordStore
{
    /// <summary>The state saved last, or null if there is none.</summary>
    ValueTask<HotWordState?> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Replaces the stored state.</summary>
    ValueTask SaveAsync(HotWordState state, CancellationToken cancellationToken);
}
