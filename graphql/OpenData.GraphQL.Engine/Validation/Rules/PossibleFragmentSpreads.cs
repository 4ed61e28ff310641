using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.5.2.3: some object is of both the parent's type and the fragment's.</summary>
internal sealed class PossibleFragmentSpreads : ValidationRule
{
    public override void EnterInlineFragment(InlineFragmentNode fragment, CompositeType? parent)
    {
        if (fragment.TypeCondition is not null)
        {
            Check(fragment, fragment.TypeCondition, parent, "Fragment");
        }
    }

    public override void EnterFragmentSpread(FragmentSpreadNode spread, CompositeType? parent)
    {
        if (Context.Document.FragmentNamed(spread.Name.Value) is { } fragment)
        {
            Check(spread, fragment.TypeCondition, parent, $"Fragment \"{spread.Name.Value}\"");
        }
    }

    private void Check(Node node, NamedTypeNode condition, CompositeType? parent, string what)
    {
        if (parent is not null
            && Context.Schema.TypeNamed(condition.Name.Value) is CompositeType type
            && !Context.Schema.Overlap(type, parent))
        {
            Context.Report(
                $"{what} cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", node);
        }
    }
}
