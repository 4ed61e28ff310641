using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Sections 5.7.1 and 5.7.2: directives exist and may stand where they do.</summary>
internal sealed class KnownDirectives : ValidationRule
{
    public override void EnterDirectives(IReadOnlyList<DirectiveNode> directives, string location)
    {
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (Context.Schema.DirectiveNamed(name) is not { } known)
            {
                Context.Report($"Unknown directive \"@{name}\".", directive);
            }
            else if (!known.Locations.Contains(location))
            {
                Context.Report($"Directive \"@{name}\" may not be used on {location}.", directive);
            }
        }
    }
}
