using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.2.4.1: a subscription has one root field, and no condition decides which.</summary>
internal sealed class SingleFieldSubscriptions : ValidationRule
{
    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Kind != OperationKind.Subscription || Context.Schema.SubscriptionType is not { } root)
        {
            return;
        }

        var fields = new Dictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var order = new List<string>();
        var conditions = new List<Node>();
        Collect(root, operation.SelectionSet, fields, order, conditions, []);
        var who = operation.Name is null ? "Anonymous Subscription" : $"Subscription \"{operation.Name.Value}\"";
        if (conditions.Count > 0)
        {
            Context.Report(
                $"{who} must not use `@skip` or `@include` directives in the top level selection.", conditions);
            return;
        }

        if (order.Count == 0)
        {
            Context.Report($"{who} must select one top level field.", operation.SelectionSet);
        }
        else if (order.Count > 1)
        {
            Context.Report($"{who} must select only one top level field.", order.Skip(1).SelectMany(name => fields[name]));
        }

        foreach (var name in order)
        {
            if (fields[name][0].Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                Context.Report($"{who} must not select an introspection top level field.", fields[name]);
            }
        }
    }

    private void Collect(
        ObjectType root,
        SelectionSetNode set,
        Dictionary<string, List<FieldNode>> fields,
        List<string> order,
        List<Node> conditions,
        HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            conditions.AddRange(selection.Directives.Where(d => d.Name.Value is "skip" or "include"));
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
                case InlineFragmentNode inline when Applies(inline.TypeCondition, root):
                    Collect(root, inline.SelectionSet, fields, order, conditions, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && Context.Document.FragmentNamed(spread.Name.Value) is { } fragment
                    && Applies(fragment.TypeCondition, root):
                    Collect(root, fragment.SelectionSet, fields, order, conditions, visited);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType root) =>
        condition is null
        || (Context.Schema.TypeNamed(condition.Name.Value) is CompositeType type && Context.Schema.IsPossible(type, root));
}
