using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Validation;

/// <summary>A rule of section 5. The walk calls it on the way; an instance is used for one document only.</summary>
internal abstract class ValidationRule
{
    /// <summary>Set by the walk before anything else is called.</summary>
    public ValidationContext Context { get; set; } = null!;

    public virtual void EnterDocument(DocumentNode document)
    {
    }

    public virtual void LeaveDocument(DocumentNode document)
    {
    }

    public virtual void EnterOperation(OperationDefinitionNode operation)
    {
    }

    /// <summary>All of the operation has been walked; its fragments perhaps not.</summary>
    public virtual void LeaveOperation(OperationDefinitionNode operation)
    {
    }

    public virtual void EnterFragment(FragmentDefinitionNode fragment)
    {
    }

    public virtual void EnterVariableDefinition(VariableDefinitionNode variable)
    {
    }

    /// <param name="selectionSet">The set.</param>
    /// <param name="parent">The type it is on; null when unknown.</param>
    public virtual void EnterSelectionSet(SelectionSetNode selectionSet, CompositeType? parent)
    {
    }

    /// <param name="field">The field.</param>
    /// <param name="parent">The type it is on; null when unknown.</param>
    /// <param name="definition">Null when the parent has no such field.</param>
    public virtual void EnterField(FieldNode field, CompositeType? parent, FieldDefinition? definition)
    {
    }

    public virtual void EnterFragmentSpread(FragmentSpreadNode spread, CompositeType? parent)
    {
    }

    public virtual void EnterInlineFragment(InlineFragmentNode fragment, CompositeType? parent)
    {
    }

    /// <param name="directives">All directives at one place.</param>
    /// <param name="location">The name of the place in <c>__DirectiveLocation</c>.</param>
    public virtual void EnterDirectives(IReadOnlyList<DirectiveNode> directives, string location)
    {
    }

    /// <param name="owner">The field or directive.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="site">Where the arguments are defined; null when unknown.</param>
    public virtual void EnterArguments(Node owner, IReadOnlyList<ArgumentNode> arguments, ArgumentSite? site)
    {
    }

    /// <summary>A value of an argument or a default, not those inside of it.</summary>
    public virtual void EnterValue(ValueNode value, GraphQLType? expected)
    {
    }

    public virtual void EnterNamedType(NamedTypeNode type)
    {
    }
}
