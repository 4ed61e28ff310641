namespace OpenData.Search;

/// <summary>What to find, in which order, and what to count.</summary>
public sealed record SearchRequest
{
    /// <summary>The most characters of <see cref="Text"/> that are read; the rest is cut off and the result says so.
    /// Only a title typed in full is compared at its whole length.</summary>
    public const int MaxTextLength = 200;

    private static readonly Dictionary<string, IReadOnlyList<string>> NoFilters = [];

    /// <summary>What the user typed. Null, empty or blank finds every document. "…" is an exact phrase, -word
    /// excludes; no character is an error.</summary>
    public string? Text { get; init; }

    /// <summary>Null searches all text fields. Otherwise names of text fields: in a field of items a document matches
    /// if one single item holds what was typed, in a plain field if the field does.</summary>
    public IReadOnlyList<string>? Scope { get; init; }

    /// <summary>Per keyword field the accepted values; a document needs one of them in each field that is named.
    /// A field with an empty list is not restricted.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = NoFilters;

    /// <summary>What else must hold; null for nothing.</summary>
    public SearchCondition? Condition { get; init; }

    /// <summary>The order of the hits.</summary>
    public SearchSort Sort { get; init; } = SearchSort.Relevance;

    /// <summary>How many hits to skip; at least 0.</summary>
    public int Offset { get; init; }

    /// <summary>The most hits to return; at least 0.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Keyword fields to count values of.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>The most buckets per facet, largest first. Values that are selected in <see cref="Filters"/> are
    /// always among them.</summary>
    public int MaxBuckets { get; init; } = 50;

    /// <summary>From how many documents on an index need no longer count, if no facet is asked for either; the result says
    /// whether it did. This one counts all.</summary>
    public int TotalLimit { get; init; } = int.MaxValue;

    /// <summary>Whether of documents whose titles differ only by numbers, years or districts only the best is a
    /// hit.</summary>
    public bool GroupSeries { get; init; }

    /// <summary>Whether hits carry their matched fragments.</summary>
    public bool Highlight { get; init; } = true;
}
