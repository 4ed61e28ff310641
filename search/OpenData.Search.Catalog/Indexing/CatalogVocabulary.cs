using System.Runtime.InteropServices;
using OpenData.Contracts.Datasets;
using OpenData.Search.Catalog.Suggesting;
using OpenData.Search.Suggesting;

namespace OpenData.Search.Catalog.Indexing;

/// <summary>The names that a catalogue uses: providers, places, data items, with how many resources use each.</summary>
internal sealed class CatalogVocabulary
{
    private const int MostProviders = 2_000;
    private const int MostPlaces = 1_000;
    private const int MostItems = 5_000;

    // A name that few resources use is as likely a sentence as a term.
    private const int FewestUses = 5;

    private readonly Dictionary<string, int> _providers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _items = new(StringComparer.Ordinal);
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);

    /// <summary>Takes the names of a resource.</summary>
    public void Add(Resource resource)
    {
        Count(_providers, resource.Provider);
        Count(_places, resource.Province);
        Count(_places, resource.City);
        _own.Clear();
        foreach (var item in resource.DataItems)
        {
            if (_own.Add(item.Name))
            {
                Count(_items, item.Name);
            }
        }
    }

    /// <summary>The words for the segmenter, the most used of each sort.</summary>
    public IReadOnlyList<string> Words() =>
    [
        .. Most(_providers, MostProviders, 1)
            .Concat(Most(_places, MostPlaces, 1))
            .Concat(Most(_items, MostItems, FewestUses))
            .Where(word => word.AsSpan().IndexOfAny('\r', '\n') < 0)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The names as suggestions.</summary>
    public IEnumerable<SuggestEntry> Suggestions() =>
        Entries(_items, SuggestionKinds.DataItem).Concat(Entries(_providers, SuggestionKinds.Provider));

    private static IEnumerable<SuggestEntry> Entries(Dictionary<string, int> names, string kind) =>
        names.Select(name => new SuggestEntry(name.Key, kind, SuggestionKinds.Weight(name.Value)));

    private static IEnumerable<string> Most(Dictionary<string, int> names, int most, int fewestUses) => names
        .Where(name => name.Value >= fewestUses)
        .OrderByDescending(name => name.Value)
        .ThenBy(name => name.Key, StringComparer.Ordinal)
        .Take(most)
        .Select(name => name.Key);

    private static void Count(Dictionary<string, int> names, string? name)
    {
        if (!string.IsNullOrWhiteSpace(name))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(names, name, out _)++;
        }
    }
}
