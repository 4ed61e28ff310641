namespace OpenData.GraphQL.Engine.Limits;

/// <summary>Every refusal for size names the limit, its value and what it was compared with.</summary>
internal static class LimitErrors
{
    public static GraphQLException Tokens(int limit, SourceLocation location) =>
        new(Create(nameof(GraphQLLimits.MaxTokens), limit, "tokens", null, location));

    public static GraphQLException Nesting(int limit, SourceLocation location) =>
        new(Create(nameof(GraphQLLimits.MaxNesting), limit, "levels of nesting", null, location));

    public static GraphQLError Create(string name, long limit, string what, long? actual, SourceLocation? location)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = ErrorCodes.LimitExceeded,
            ["limit"] = name,
            ["allowed"] = limit,
        };
        if (actual is not null)
        {
            extensions["actual"] = actual;
        }

        var message = actual is null
            ? $"The document has more than {limit} {what}, the limit {name}."
            : $"The document has {actual} {what}; the limit {name} is {limit}.";
        return new GraphQLError(message, location is { } place ? [place] : null, null, extensions);
    }
}
