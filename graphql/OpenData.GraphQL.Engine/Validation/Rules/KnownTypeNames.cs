using OpenData.GraphQL.Engine.Errors;
using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.5.1.2: type conditions and variables name types of the schema.</summary>
internal sealed class KnownTypeNames : ValidationRule
{
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);

    public override void EnterDocument(DocumentNode document) =>
        _defined.UnionWith(document.Definitions.OfType<TypeDefinitionNode>().Select(type => type.Name.Value));

    public override void EnterNamedType(NamedTypeNode type)
    {
        var name = type.Name.Value;
        if (Context.Schema.TypeNamed(name) is null && !_defined.Contains(name))
        {
            var close = Suggestions.For(name, Context.Schema.Types.Select(known => known.Name).Concat(_defined));
            Context.Report($"Unknown type \"{name}\".{Suggestions.Hint("", close)}", type);
        }
    }
}
