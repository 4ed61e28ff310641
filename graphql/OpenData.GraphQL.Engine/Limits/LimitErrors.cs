using OpenData.GraphQL.Engine.Execution.Planning;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Limits;

/// <summary>Every refusal for size names the limit, its value and what it was compared with.</summary>
internal static class LimitErrors
{
    public static GraphQLException Tokens(int limit, SourceLocation location) =>
        new(Create(nameof(GraphQLLimits.MaxTokens), limit, "tokens", null, location));

    public static GraphQLException Nesting(int limit, SourceLocation location) =>
        new(Create(nameof(GraphQLLimits.MaxNesting), limit, "levels of nesting", null, location));

    public static GraphQLError Introspection(int limit, int actual, SourceLocation location) => new(
        "Maximum introspection depth exceeded",
        [location],
        null,
        Create(nameof(GraphQLLimits.MaxIntrospectionDepth), limit, "", actual, null).Extensions);

    public static GraphQLException VariableDepth(int limit) =>
        new(Create(nameof(GraphQLLimits.MaxVariableDepth), limit, "levels of nesting", null, null, "request's variables have"));

    public static GraphQLException VariableNodes(int limit) =>
        new(Create(nameof(GraphQLLimits.MaxVariableNodes), limit, "values", null, null, "request's variables have"));

    public static GraphQLException PlannedFields(int limit) => new(Create(
        nameof(GraphQLLimits.MaxFields), limit, "fields, counted for each type that they may be of", null, null));

    public static GraphQLException Cost(double limit, double actual, FieldPlan dearest, double spent)
    {
        var field = $"{dearest.ParentType.Name}.{dearest.Definition.Name}";
        return new GraphQLException(new GraphQLError(
            FormattableString.Invariant($"The operation may cost {actual}; the limit {nameof(GraphQLLimits.MaxCost)} is {limit}. ")
            + FormattableString.Invariant($"Most of it is {field} with {spent}."),
            dearest.Locations(),
            null,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["code"] = ErrorCodes.LimitExceeded,
                ["limit"] = nameof(GraphQLLimits.MaxCost),
                ["allowed"] = limit,
                ["actual"] = actual,
                ["field"] = field,
            }));
    }

    public static GraphQLException Slicing(FieldPlan field, ListSize size)
    {
        var names = string.Join(", ", size.SlicingArguments.Select(index => field.Definition.Arguments[index].Name));
        return new GraphQLException(new GraphQLError(
            $"The field \"{field.ParentType.Name}.{field.Definition.Name}\" needs exactly one of the arguments {names}.",
            field.Locations()).WithCode(ErrorCodes.BadUserInput));
    }

    /// <param name="name">The property that says the limit.</param>
    /// <param name="limit">Its value.</param>
    /// <param name="message">The whole message.</param>
    public static GraphQLError Create(string name, long limit, string message) => new(
        message,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = ErrorCodes.LimitExceeded,
            ["limit"] = name,
            ["allowed"] = limit,
        });

    public static GraphQLError Create(
        string name, long limit, string what, long? actual, SourceLocation? location, string subject = "document has")
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
            ? $"The {subject} more than {limit} {what}, the limit {name}."
            : $"The {subject} {actual} {what}; the limit {name} is {limit}.";
        return new GraphQLError(message, location is { } place ? [place] : null, null, extensions);
    }
}
