using OpenData.GraphQL.Engine;
using Map = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace OpenData.GraphQL.Conformance.Catalog;

/// <summary>What the mutations of one request have changed: every request begins with nothing.</summary>
internal sealed class CatalogState
{
    private readonly Dictionary<string, int> _ratings = new(StringComparer.Ordinal);
    private int _applications;
    private int _subscriptions;

    public static CatalogState Of(ResolverContext context)
    {
        if (context.Items.TryGetValue(nameof(CatalogState), out var known))
        {
            return (CatalogState)known!;
        }

        var state = new CatalogState();
        context.Items[nameof(CatalogState)] = state;
        return state;
    }

    public int NextApplication() => ++_applications;

    public int NextSubscription() => ++_subscriptions;

    public void Rate(Map dataset)
    {
        var id = (string)dataset["id"]!;
        _ratings[id] = _ratings.GetValueOrDefault(id) + 1;
    }

    public long RatingCount(Map dataset) =>
        (long)dataset["ratingCount"]! + _ratings.GetValueOrDefault((string)dataset["id"]!);
}
