namespace OpenData.Storage.Feed;

/// <summary>Is told of changes by the follower that keeps <see cref="ReadModel.CachedResources"/> current, after they were
/// forgotten there: who reads from then on reads what is new. Register as many as there are caches.</summary>
public interface IChangeListener
{
    /// <summary>Told once, before all changes: those that are made from now on will be told. Of earlier ones nothing is
    /// known, so what was read until now may be old for good.</summary>
    void Begin();

    /// <summary>Takes the next lines of the feed; must not fail.</summary>
    ValueTask Take(IReadOnlyList<Change> changes, CancellationToken cancellationToken);
}
