using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Execution.Planning;

/// <summary>How to execute an operation for one outcome of all its @skip and @include conditions. Immutable but for
/// what it makes lazily; shared by requests.</summary>
internal sealed class OperationPlan
{
    private readonly GraphQLSchema _schema;
    private readonly IReadOnlyDictionary<string, bool> _conditions;

    public OperationPlan(
        GraphQLSchema schema,
        DocumentNode document,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, bool> conditions)
    {
        _schema = schema;
        _conditions = conditions;
        Document = document;
        Operation = operation;
        var fields = new Dictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var order = new List<string>();
        var root = schema.RootFor(operation.Kind)!;
        Collect(root, operation.SelectionSet, fields, order, []);
        Root = Plan(root, fields, order);
    }

    public DocumentNode Document { get; }

    public OperationDefinitionNode Operation { get; }

    public SelectionPlan Root { get; }

    public IReadOnlyList<ObjectType> PossibleTypes(CompositeType type) => _schema.PossibleTypes(type);

    /// <summary>The merged sub-selections of nodes that ask for the same field (CollectSubfields, section 6.3.2).</summary>
    public SelectionPlan Collect(ObjectType type, IReadOnlyList<FieldNode> nodes)
    {
        var fields = new Dictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var order = new List<string>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (node.SelectionSet is not null)
            {
                Collect(type, node.SelectionSet, fields, order, visited);
            }
        }

        return Plan(type, fields, order);
    }

    private SelectionPlan Plan(ObjectType type, Dictionary<string, List<FieldNode>> fields, List<string> order)
    {
        var plans = new List<FieldPlan>(order.Count);
        foreach (var name in order)
        {
            var nodes = fields[name];
            if (_schema.FieldOf(type, nodes[0].Name.Value) is { } definition)
            {
                plans.Add(new FieldPlan(this, type, definition, nodes));
            }
        }

        return new SelectionPlan(type, [.. plans]);
    }

    private void Collect(
        ObjectType type,
        SelectionSetNode set,
        Dictionary<string, List<FieldNode>> fields,
        List<string> order,
        HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            if (!IsIncluded(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    if (!fields.TryGetValue(field.ResponseName, out var nodes))
                    {
                        fields[field.ResponseName] = nodes = [];
                        order.Add(field.ResponseName);
                    }

                    nodes.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, fields, order, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    if (Document.FragmentNamed(spread.Name.Value) is { } fragment
                        && Applies(fragment.TypeCondition, type))
                    {
                        Collect(type, fragment.SelectionSet, fields, order, visited);
                    }

                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null
        || (_schema.TypeNamed(condition.Name.Value) is CompositeType composite && _schema.IsPossible(composite, type));

    private bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            var isSkip = directive.Name.Value == "skip";
            if ((isSkip || directive.Name.Value == "include") && Condition(directive) == isSkip)
            {
                return false;
            }
        }

        return true;
    }

    private bool Condition(DirectiveNode directive) => directive.ArgumentNamed("if") switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => _conditions[variable.Name],
        _ => false,
    };
}
