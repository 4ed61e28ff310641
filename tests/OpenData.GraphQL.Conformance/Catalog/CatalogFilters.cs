using System.Globalization;
using Map = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace OpenData.GraphQL.Conformance.Catalog;

/// <summary>Filter, order and look-up of the conformance catalog.</summary>
internal static class CatalogFilters
{
    public static bool Matches(Map dataset, object? filter) =>
        filter is not Map f || f.All(condition => Holds(dataset, condition.Key, condition.Value));

    public static bool HasText(Map entity, object? text) =>
        text is null
        || Title(entity).ToLowerInvariant().Contains(((string)text).ToLowerInvariant(), StringComparison.Ordinal);

    public static string Title(Map entity) => (string)((Map)entity["title"]!)["en"]!;

    public static IReadOnlyList<Map> Sorted(IEnumerable<Map> datasets, object? order)
    {
        var (field, direction) = order is Map o ? ((string)o["field"]!, (string)o["direction"]!) : ("TITLE", "ASC");
        Func<Map, object?> key = field switch
        {
            "TITLE" => Title,
            "MODIFIED" => d => d["modifiedAt"],
            "DOWNLOADS" => d => d["downloads"],
            _ => d => d["rating"],
        };
        var sign = direction == "DESC" ? -1 : 1;

        // Nulls last in both directions; OrderBy is stable.
        return [.. datasets.OrderBy(key, Comparer<object?>.Create((a, b) =>
            a is null ? (b is null ? 0 : 1) : b is null ? -1 : sign * Compare(a, b)))];
    }

    public static Map? LookUp(CatalogData data, Map by)
    {
        var (field, value) = by.Single();
        return field switch
        {
            "id" => data.Get(value),
            "slug" => data.Datasets.FirstOrDefault(d => Equals(d["slug"], value)),
            "url" => data.Datasets.Concat(data.Publishers).FirstOrDefault(d => Equals(d["homepage"], value)),
            _ => Equals(((Map)value!)["prefix"], "10.5555") ? data.Get(((Map)value)["suffix"]) : null,
        };
    }

    private static int Compare(object a, object b) => a is string text
        ? string.CompareOrdinal(text, (string)b)
        : Number(a).CompareTo(Number(b));

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static bool Holds(Map dataset, string condition, object? value)
    {
        if (value is null)
        {
            return true;
        }

        return condition switch
        {
            "text" => HasText(dataset, value),
            "themes" => ((object?[])value).Any(((object?[])dataset["themes"]!).Contains),
            "keywords" => ((object?[])value).All(k => k is null || ((object?[])dataset["keywords"]!).Contains(k)),
            "ids" => ((object?[])value).Contains(dataset["id"]),
            "tag" => ((object?[])dataset["keywords"]!).Contains(value),
            "not" => !Matches(dataset, value),
            "or" => ((object?[])value).Any(part => Matches(dataset, part)),
            "rating" => InRange(dataset["rating"], (Map)value),
            _ => Equals(dataset[condition], value),
        };
    }

    private static bool InRange(object? rating, Map range) =>
        rating is not null
        && Number(rating) <= Number(range["max"]!)
        && (range["min"] is null || Number(rating) >= Number(range["min"]!));
}
