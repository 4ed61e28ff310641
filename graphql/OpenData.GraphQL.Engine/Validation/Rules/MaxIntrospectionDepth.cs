using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Limits;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Not of the specification: <see cref="GraphQLLimits.MaxIntrospectionDepth"/>. The text is that of the reference
/// implementation.</summary>
internal sealed class MaxIntrospectionDepth : ValidationRule
{
    private readonly Dictionary<string, int> _fragments = new(StringComparer.Ordinal);

    public override void EnterField(FieldNode field, CompositeType? parent, FieldDefinition? definition)
    {
        if (field.Name.Value is "__schema" or "__type"
            && field.SelectionSet is not null
            && DepthOf(field.SelectionSet) is var depth
            && depth > Context.Limits.MaxIntrospectionDepth)
        {
            Context.Report(LimitErrors.Introspection(
                Context.Limits.MaxIntrospectionDepth, depth, Context.Document.LocationOf(field)));
        }
    }

    private int DepthOf(SelectionSetNode set)
    {
        var depth = 0;
        foreach (var selection in set.Selections)
        {
            var below = selection switch
            {
                FieldNode { SelectionSet: { } inner } field => DepthOf(inner) + (IsList(field.Name.Value) ? 1 : 0),
                InlineFragmentNode inline => DepthOf(inline.SelectionSet),
                FragmentSpreadNode spread => DepthOf(spread.Name.Value),
                _ => 0,
            };
            depth = Math.Max(depth, below);
        }

        return depth;
    }

    private int DepthOf(string fragmentName)
    {
        if (_fragments.TryGetValue(fragmentName, out var known))
        {
            return known;
        }

        // A cycle counts as nothing; NoFragmentCycles reports it.
        _fragments[fragmentName] = 0;
        var depth = Context.Document.FragmentNamed(fragmentName) is { } fragment ? DepthOf(fragment.SelectionSet) : 0;
        _fragments[fragmentName] = depth;
        return depth;
    }

    private static bool IsList(string name) => name is "fields" or "interfaces" or "possibleTypes" or "inputFields";
}
