using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.5.1.3: fragments are on objects, interfaces and unions.</summary>
internal sealed class FragmentsOnCompositeTypes : ValidationRule
{
    public override void EnterFragment(FragmentDefinitionNode fragment) =>
        Check(fragment.TypeCondition, $"Fragment \"{fragment.Name.Value}\"");

    public override void EnterInlineFragment(InlineFragmentNode fragment, CompositeType? parent)
    {
        if (fragment.TypeCondition is not null)
        {
            Check(fragment.TypeCondition, "Fragment");
        }
    }

    private void Check(NamedTypeNode condition, string what)
    {
        if (Context.Schema.TypeNamed(condition.Name.Value) is { } type and not CompositeType)
        {
            Context.Report($"{what} cannot condition on non composite type \"{type}\".", condition);
        }
    }
}
