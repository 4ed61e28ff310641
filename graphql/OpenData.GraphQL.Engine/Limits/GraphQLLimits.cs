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
    public int MaxFieldComparisons { get; set; } = 20_000;

    /// <summary>Documents that clients have registered by their hash.</summary>
    public int MaxRegisteredDocuments { get; set; } = 1_000;

    /// <summary>How often introspection may nest its lists (fields, interfaces, possible types, input fields): tools need
    /// two, three multiply the schema by itself.</summary>
    public int MaxIntrospectionDepth { get; set; } = 2;

    /// <summary>How deeply the values of variables may nest, the variable itself counted.</summary>
    public int MaxVariableDepth { get; set; } = 32;

    /// <summary>Values of all variables: each variable, item of a list and field of an input object.</summary>
    public int MaxVariableNodes { get; set; } = 20_000;

    /// <summary>What an operation may cost with the variables given, estimated before it runs.</summary>
    public int MaxCost { get; set; } = 10_000;

    /// <summary>Items of a list of objects of which the schema does not say how long it is.</summary>
    public int AssumedListSize { get; set; } = 10;

    /// <summary>Whether answers tell their cost in <c>extensions.cost</c>: estimated, actual and the most that is
    /// allowed.</summary>
    public bool ReportCost { get; set; }

    /// <summary>How long an operation may run. Then its resolvers are cancelled, and the answer is the error
    /// <see cref="ErrorCodes.Timeout"/>.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

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
            (nameof(MaxIntrospectionDepth), MaxIntrospectionDepth), (nameof(MaxVariableDepth), MaxVariableDepth),
            (nameof(MaxVariableNodes), MaxVariableNodes), (nameof(MaxCost), MaxCost),
            (nameof(AssumedListSize), AssumedListSize),
            (nameof(MaxRegisteredDocuments), MaxRegisteredDocuments),
        })
        {
            if (value < 1)
            {
                errors.Add($"{nameof(GraphQLLimits)}.{name} is {value}; it must be at least 1.");
            }
        }

        if (ExecutionTimeout <= TimeSpan.Zero)
        {
            errors.Add($"{nameof(GraphQLLimits)}.{nameof(ExecutionTimeout)} is {ExecutionTimeout}; it must be positive.");
        }

        if (errors.Count > 0)
        {
            throw new GraphQLSchemaException(errors);
        }
    }
}
