using OpenData.GraphQL.Engine.Execution.Planning;

namespace OpenData.GraphQL.Engine.Errors;

/// <summary>The errors of the fields of one run, in the order in which they came up.</summary>
internal sealed class FieldErrors(UnexpectedErrors unexpected, GraphQLRequest request, CancellationToken cancellationToken)
{
    private readonly List<GraphQLError> _errors = [];

    public IReadOnlyList<GraphQLError> All => _errors;

    /// <summary>The first failure that the host knows, or null.</summary>
    public KnownFailure? Known { get; private set; }

    public static GraphQLException NullOf(FieldPlan field) =>
        new($"Cannot return null for non-nullable field {field.ParentType.Name}.{field.Definition.Name}.");

    public static GraphQLException NoListOf(FieldPlan field) => new(
        $"Expected Iterable, but did not find one for field \"{field.ParentType.Name}.{field.Definition.Name}\".");

    public void Add(FieldPlan field, IReadOnlyList<object> path, Exception failure)
    {
        // An aborted request answers nobody; its cancellations are not worth a log entry.
        if (failure is OperationCanceledException && cancellationToken.IsCancellationRequested)
        {
            return;
        }

        foreach (var error in Of(failure, path))
        {
            _errors.Add(new GraphQLError(error.Message, error.Locations ?? field.Locations(), path, error.Extensions));
        }
    }

    private IReadOnlyList<GraphQLError> Of(Exception failure, IReadOnlyList<object> path)
    {
        if (failure is GraphQLException expected)
        {
            return expected.Errors;
        }

        if (unexpected.Recognize(failure, request.HttpContext, path) is not { } known)
        {
            return [unexpected.Mask(failure, path)];
        }

        Known ??= known;
        return [new GraphQLError(known.Message).WithCode(known.Code)];
    }
}
