namespace OpenData.GraphQL.Engine;

/// <summary>How large a request may be. A request beyond a limit is refused before it executes, with an error whose
/// <c>extensions.code</c> is <see cref="ErrorCodes.LimitExceeded"/> and <c>extensions.limit</c> the property's name.</summary>
public sealed class GraphQLLimits
{
    /// <summary>Tokens of a document, comments not counted.</summary>
    public int MaxTokens { get; set; } = 15_000;

    /// <summary>How deep selection sets, list and object literals and list types of a document may nest: what
    /// keeps the parser's stack bounded.</summary>
    public int MaxNesting { get; set; } = 200;

    /// <summary>Fields from the root to a leaf, fragments followed.</summary>
    public int MaxDepth { get; set; } = 32;

    /// <summary>Fields of an operation with each fragment counted every time it is spread.</summary>
    public int MaxFields { get; set; } = 5_000;

    /// <summary>Fields with an alias, counted like <see cref="MaxFields"/>.</summary>
    public int MaxAliases { get; set; } = 500;

    /// <summary>Pairs of fields that the rule OverlappingFieldsCanBeMerged may compare.</summary>
    public int MaxFieldComparisons { get; set; } = 200_000;

    /// <summary>Errors of validation that a response lists before validation stops.</summary>
    public int MaxValidationErrors { get; set; } = 100;

    /// <summary>Bytes of a request body, and of the query string's <c>query</c>.</summary>
    public int MaxRequestBytes { get; set; } = 1_000_000;

    /// <summary>Documents kept parsed and validated.</summary>
    public int MaxCachedDocuments { get; set; } = 1_000;

    internal void Check()
    {
        var errors = new List<string>();
        foreach (var (name, value) in new[]
        {
            (nameof(MaxTokens), MaxTokens), (nameof(MaxNesting), MaxNesting), (nameof(MaxDepth), MaxDepth),
            (nameof(MaxFields), MaxFields), (nameof(MaxAliases), MaxAliases),
            (nameof(MaxFieldComparisons), MaxFieldComparisons), (nameof(MaxValidationErrors), MaxValidationErrors),
            (nameof(MaxRequestBytes), MaxRequestBytes), (nameof(MaxCachedDocuments), MaxCachedDocuments),
        })
        {
            if (value < 1)
            {
                errors.Add($"{nameof(GraphQLLimits)}.{name} is {value}; it must be at least 1.");
            }
        }

        if (errors.Count > 0)
        {
            throw new GraphQLSchemaException(errors);
        }
    }
}
