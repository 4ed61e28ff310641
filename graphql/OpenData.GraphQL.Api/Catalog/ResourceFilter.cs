using OpenData.Contracts.Datasets;
using OpenData.Search;
using OpenData.Search.Catalog;

namespace OpenData.GraphQL.Api.Catalog;

/// <summary>What a resource must be. Each list means any of its values; whatever is given must hold. Filters of a field at
/// the top do not narrow the counts of that field's own facet; what stands in and, or and not narrows all.</summary>
public sealed record ResourceFilter
{
    /// <summary>数据领域.</summary>
    public IReadOnlyList<string>? Domain { get; init; }

    /// <summary>应用场景.</summary>
    public IReadOnlyList<string>? Scenario { get; init; }

    /// <summary>数据提供单位.</summary>
    public IReadOnlyList<string>? Provider { get; init; }

    /// <summary>综合得分: whole stars, 1 to 5.</summary>
    public IReadOnlyList<int>? Score { get; init; }

    /// <summary>开放属性.</summary>
    public IReadOnlyList<OpenType>? OpenType { get; init; }

    /// <summary>资源分类.</summary>
    public IReadOnlyList<ResourceCategory>? Category { get; init; }

    /// <summary>格式, lower case.</summary>
    public IReadOnlyList<string>? Format { get; init; }

    /// <summary>示例: only generated records, or only others.</summary>
    public bool? Example { get; init; }

    /// <summary>All of these hold.</summary>
    public IReadOnlyList<ResourceFilter>? And { get; init; }

    /// <summary>One of these holds at least; an empty list restricts nothing.</summary>
    public IReadOnlyList<ResourceFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public ResourceFilter? Not { get; init; }

    /// <summary>What and, or and not say; null for nothing.</summary>
    internal SearchCondition? ToCondition()
    {
        var parts = new List<SearchCondition>();
        parts.AddRange((And ?? []).Select(filter => filter.ToWhole()));
        if (Or is { Count: > 0 })
        {
            parts.Add(SearchCondition.Any([.. Or.Select(filter => filter.ToWhole())]));
        }

        if (Not is not null)
        {
            parts.Add(SearchCondition.Not(Not.ToWhole()));
        }

        return parts.Count == 0 ? null : SearchCondition.All(parts);
    }

    internal Dictionary<string, IReadOnlyList<string>> ToFilters()
    {
        var filters = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        Add(filters, CatalogFields.Domain, Domain);
        Add(filters, CatalogFields.Scenarios, Scenario);
        Add(filters, CatalogFields.Provider, Provider);
        Add(filters, CatalogFields.Score, Score);
        Add(filters, CatalogFields.OpenType, OpenType);
        Add(filters, CatalogFields.Category, Category);
        Add(filters, CatalogFields.Format, Format);
        Add<string>(filters, CatalogFields.Example, Example is { } example ? [example ? "true" : "false"] : null);
        return filters;
    }

    private SearchCondition ToWhole()
    {
        var fields = ToFilters().Select(filter => SearchCondition.HasOneOf(filter.Key, filter.Value));
        return SearchCondition.All(ToCondition() is { } inner ? [.. fields, inner] : [.. fields]);
    }

    private static void Add<T>(Dictionary<string, IReadOnlyList<string>> filters, string field, IReadOnlyList<T>? values)
    {
        if (values is { Count: > 0 })
        {
            filters[field] = [.. values.Select(value => FormattableString.Invariant($"{value}"))
                .Select(value => typeof(T).IsEnum ? value.ToUpperInvariant() : value)];
        }
    }
}
