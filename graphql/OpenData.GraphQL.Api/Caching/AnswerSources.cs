namespace OpenData.GraphQL.Api.Caching;

/// <summary>What the answer to one request was made of, so that a cache knows when it is old and what it must still count.
/// Filled by resolvers, which run one at a time.</summary>
public sealed class AnswerSources
{
    private readonly HashSet<string> _resources = new(StringComparer.Ordinal);
    private readonly List<string> _viewed = [];

    /// <summary>Keys of the resources that were asked for, found or not.</summary>
    public IReadOnlyCollection<string> Resources => _resources;

    /// <summary>Whether any change of the catalogue may change the answer.</summary>
    public bool IsOfCatalogue { get; private set; }

    /// <summary>Keys of the resources of which the answer counted a view, once for each view.</summary>
    public IReadOnlyList<string> Viewed => _viewed;

    internal void AddResources(IEnumerable<string> keys) => _resources.UnionWith(keys);

    internal void AddCatalogue() => IsOfCatalogue = true;

    internal void AddView(string key) => _viewed.Add(key);
}
