using System.Collections.Concurrent;
using OpenData.GraphQL.Engine.Coercion;
using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Execution.Planning;

/// <summary>A document that was parsed and validated, with the plans made for it so far. One that failed is kept too,
/// so that a broken client costs little.</summary>
internal sealed class PreparedDocument(
    GraphQLSchema schema, DocumentNode? document, IReadOnlyList<GraphQLError> errors)
{
    private const int MaxPlans = 64;

    private readonly ConcurrentDictionary<(OperationDefinitionNode, ulong), OperationPlan> _plans = new();
    private readonly ConditionVariable[] _conditionVariables = document is null ? [] : ConditionVariables.Of(document);

    public DocumentNode? Document { get; } = document;

    /// <summary>Empty for a document that may be executed.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;

    /// <exception cref="GraphQLException">No such operation, or a choice is needed.</exception>
    public OperationDefinitionNode SelectOperation(string? name)
    {
        OperationDefinitionNode? found = null;
        foreach (var operation in Document!.Definitions.OfType<OperationDefinitionNode>())
        {
            if (name is not null)
            {
                if (operation.Name?.Value == name)
                {
                    return operation;
                }
            }
            else if (found is not null)
            {
                throw Unresolved("Must provide operation name if query contains multiple operations.");
            }
            else
            {
                found = operation;
            }
        }

        return found ?? throw Unresolved(
            name is null ? "Must provide an operation." : $"Unknown operation named \"{name}\".");
    }

    /// <summary>What is wrong with a request before its variables are looked at; empty if nothing.</summary>
    /// <param name="operationName">Which operation; null when there is one.</param>
    /// <param name="kind">The operation's kind when nothing is wrong.</param>
    public IReadOnlyList<GraphQLError> Examine(string? operationName, out OperationKind kind)
    {
        kind = default;
        if (Errors.Count > 0)
        {
            return Errors;
        }

        try
        {
            kind = SelectOperation(operationName).Kind;
            return [];
        }
        catch (GraphQLException refused)
        {
            return refused.Errors;
        }
    }

    /// <exception cref="GraphQLException">A condition's variable is null.</exception>
    public OperationPlan PlanFor(OperationDefinitionNode operation, VariableValues variables)
    {
        var mask = 0UL;
        for (var i = 0; i < _conditionVariables.Length; i++)
        {
            if (IsTrue(_conditionVariables[i], variables) && i < 64)
            {
                mask |= 1UL << i;
            }
        }

        if (_conditionVariables.Length <= 64 && _plans.TryGetValue((operation, mask), out var known))
        {
            return known;
        }

        var conditions = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var condition in _conditionVariables)
        {
            conditions[condition.Node.Name] = IsTrue(condition, variables);
        }

        var plan = new OperationPlan(schema, Document!, operation, conditions);
        if (_conditionVariables.Length <= 64 && _plans.Count < MaxPlans)
        {
            _plans.TryAdd((operation, mask), plan);
        }

        return plan;
    }

    private bool IsTrue(ConditionVariable condition, VariableValues variables)
    {
        if (variables.TryGet(condition.Node.Name, out var value))
        {
            return value is bool flag
                ? flag
                : throw new GraphQLException(new GraphQLError(
                    $"Argument \"@{condition.Directive}(if:)\" has invalid value: Expected variable "
                    + $"\"${condition.Node.Name}\" provided to non-null type \"Boolean!\" not to be null.",
                    [Document!.LocationOf(condition.Node)]).WithCode(ErrorCodes.BadUserInput));
        }

        // Another operation of the document uses it.
        return false;
    }

    private static GraphQLException Unresolved(string message) =>
        new(new GraphQLError(message).WithCode(ErrorCodes.OperationResolutionFailure));
}
