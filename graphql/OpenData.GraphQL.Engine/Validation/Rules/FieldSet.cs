using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>The fields of a selection set by response key, inline fragments followed, and the fragments it spreads.</summary>
internal sealed class FieldSet
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public Dictionary<string, List<FieldUse>> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Names, each once, in order.</summary>
    public List<string> Spreads { get; } = [];

    public static FieldSet Of(GraphQLSchema schema, SelectionSetNode node, CompositeType? parent)
    {
        var set = new FieldSet();
        set.Collect(schema, node, parent);
        return set;
    }

    private void Collect(GraphQLSchema schema, SelectionSetNode node, CompositeType? parent)
    {
        foreach (var selection in node.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!Fields.TryGetValue(field.ResponseName, out var uses))
                    {
                        Fields[field.ResponseName] = uses = [];
                    }

                    var definition = parent is null ? null : schema.FieldOf(parent, field.Name.Value);
                    uses.Add(new FieldUse(parent, field, definition));
                    break;
                case FragmentSpreadNode spread when _seen.Add(spread.Name.Value):
                    Spreads.Add(spread.Name.Value);
                    break;
                case InlineFragmentNode inline:
                    Collect(
                        schema,
                        inline.SelectionSet,
                        inline.TypeCondition is null
                            ? parent
                            : schema.TypeNamed(inline.TypeCondition.Name.Value) as CompositeType);
                    break;
            }
        }
    }
}
