using OpenData.GraphQL.Engine.Errors;
using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.3.1: fields are defined on the type they are selected on.</summary>
internal sealed class FieldsOnCorrectType : ValidationRule
{
    public override void EnterField(FieldNode field, CompositeType? parent, FieldDefinition? definition)
    {
        if (parent is null || definition is not null)
        {
            return;
        }

        var name = field.Name.Value;
        var hint = Suggestions.Hint("to use an inline fragment on ", TypesWith(parent, name));
        if (hint.Length == 0 && parent is FieldsType fields)
        {
            hint = Suggestions.Hint("", Suggestions.For(name, fields.Fields.Select(known => known.Name)));
        }

        Context.Report($"Cannot query field \"{name}\" on type \"{parent}\".{hint}", field);
    }

    /// <summary>Types narrower than an abstract one that have the field: widely shared interfaces first.</summary>
    private List<string> TypesWith(CompositeType parent, string field)
    {
        if (parent is ObjectType)
        {
            return [];
        }

        var uses = new Dictionary<FieldsType, int>();
        foreach (var possible in Context.Schema.PossibleTypes(parent).Where(t => t.FieldNamed(field) is not null))
        {
            uses.TryAdd(possible, 0);
            foreach (var implemented in possible.Interfaces.Where(i => i.FieldNamed(field) is not null))
            {
                uses[implemented] = uses.GetValueOrDefault(implemented) + 1;
            }
        }

        return
        [
            .. uses
                .OrderByDescending(use => use.Value)
                .ThenBy(use => use.Key.Interfaces.Count(uses.ContainsKey))
                .ThenBy(use => use.Key.Name, StringComparer.Ordinal)
                .Select(use => use.Key.Name),
        ];
    }
}
