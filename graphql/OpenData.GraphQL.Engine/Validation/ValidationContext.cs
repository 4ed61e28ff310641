using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Validation;

/// <summary>What the rules of one validation share: the document, the errors, and which definition uses what.</summary>
internal sealed class ValidationContext(GraphQLSchema schema, DocumentNode document, GraphQLLimits limits)
{
    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<DefinitionNode, List<VariableUse>> _uses = [];
    private readonly Dictionary<DefinitionNode, List<FragmentSpreadNode>> _spreads = [];

    public GraphQLSchema Schema { get; } = schema;

    public DocumentNode Document { get; } = document;

    public GraphQLLimits Limits { get; } = limits;

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <exception cref="ValidationAbortedException">There are enough errors.</exception>
    public void Report(string message, params IEnumerable<Node> nodes) =>
        Report(new GraphQLError(message, [.. nodes.Select(Document.LocationOf)]).WithCode(ErrorCodes.ValidationFailed));

    /// <exception cref="ValidationAbortedException">There are enough errors.</exception>
    public void Report(GraphQLError error)
    {
        if (_errors.Count >= Limits.MaxValidationErrors)
        {
            throw new ValidationAbortedException(new GraphQLError(
                "Too many validation errors, error limit reached. Validation aborted.")
                .WithCode(ErrorCodes.ValidationFailed));
        }

        _errors.Add(error);
    }

    public void AddUse(DefinitionNode definition, VariableUse use) => ListOf(_uses, definition).Add(use);

    public void AddSpread(DefinitionNode definition, FragmentSpreadNode spread) =>
        ListOf(_spreads, definition).Add(spread);

    /// <summary>The spreads of a definition at any depth, in document order; known before the walk begins.</summary>
    public IReadOnlyList<FragmentSpreadNode> SpreadsOf(DefinitionNode definition) =>
        _spreads.GetValueOrDefault(definition) ?? [];

    /// <summary>The fragments that an operation reaches, each once. Unknown ones are left out.</summary>
    public IReadOnlyList<FragmentDefinitionNode> FragmentsOf(OperationDefinitionNode operation)
    {
        var found = new List<FragmentDefinitionNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<DefinitionNode>([operation]);
        while (open.TryPop(out var definition))
        {
            foreach (var spread in SpreadsOf(definition))
            {
                if (seen.Add(spread.Name.Value) && Document.FragmentNamed(spread.Name.Value) is { } fragment)
                {
                    found.Add(fragment);
                    open.Push(fragment);
                }
            }
        }

        return found;
    }

    /// <summary>The variables used by an operation and the fragments it reaches; complete when the walk has ended.</summary>
    public IEnumerable<VariableUse> UsesOf(OperationDefinitionNode operation) =>
        FragmentsOf(operation).Prepend<DefinitionNode>(operation)
            .SelectMany(definition => _uses.GetValueOrDefault(definition) ?? []);

    private static List<T> ListOf<T>(Dictionary<DefinitionNode, List<T>> lists, DefinitionNode definition)
    {
        if (!lists.TryGetValue(definition, out var list))
        {
            lists[definition] = list = [];
        }

        return list;
    }
}
