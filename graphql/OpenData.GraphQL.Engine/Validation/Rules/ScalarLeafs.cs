using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.3.3: leaves have no selection, everything else has one.</summary>
internal sealed class ScalarLeafs : ValidationRule
{
    public override void EnterField(FieldNode field, CompositeType? parent, FieldDefinition? definition)
    {
        if (definition is null)
        {
            return;
        }

        var name = field.Name.Value;
        var type = definition.Type;
        var isLeaf = type.Named is ScalarType or EnumType;
        if (isLeaf && field.SelectionSet is not null)
        {
            Context.Report(
                $"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.",
                field.SelectionSet);
        }
        else if (!isLeaf && field.SelectionSet is null)
        {
            Context.Report(
                $"Field \"{name}\" of type \"{type}\" must have a selection of subfields. "
                + $"Did you mean \"{name} {{ ... }}\"?",
                field);
        }
    }
}
