namespace OpenData.Search;

/// <summary>What must hold of a document beyond <see cref="SearchRequest.Filters"/>; a hit or a counted document meets
/// it, also in the facets of the fields that it names.</summary>
public sealed record SearchCondition
{
    private SearchCondition(SearchConditionKind kind) => Kind = kind;

    internal SearchConditionKind Kind { get; }

    internal string Field { get; private init; } = "";

    internal IReadOnlyList<string> Values { get; private init; } = [];

    internal IReadOnlyList<SearchCondition> Parts { get; private init; } = [];

    /// <summary>The keyword field has one of the values at least.</summary>
    public static SearchCondition HasOneOf(string field, IReadOnlyList<string> values) =>
        new(SearchConditionKind.Field) { Field = field, Values = values };

    /// <summary>All parts hold; without parts, always.</summary>
    public static SearchCondition All(IReadOnlyList<SearchCondition> parts) =>
        new(SearchConditionKind.All) { Parts = parts };

    /// <summary>One part at least holds; without parts, never.</summary>
    public static SearchCondition Any(IReadOnlyList<SearchCondition> parts) =>
        new(SearchConditionKind.Any) { Parts = parts };

    /// <summary>The part does not hold.</summary>
    public static SearchCondition Not(SearchCondition part) => new(SearchConditionKind.Not) { Parts = [part] };
}
