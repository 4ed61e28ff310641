using OpenData.GraphQL.Engine.Errors;
using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.4.1: the field or directive defines each argument it is given.</summary>
internal sealed class KnownArgumentNames : ValidationRule
{
    public override void EnterArguments(Node owner, IReadOnlyList<ArgumentNode> arguments, ArgumentSite? site)
    {
        if (site is null)
        {
            return;
        }

        foreach (var argument in arguments)
        {
            var name = argument.Name.Value;
            if (site.Find(name) is null)
            {
                var what = site.IsDirective ? "directive" : "field";
                var close = Suggestions.For(name, site.Arguments.Select(known => known.Name));
                Context.Report(
                    $"Unknown argument \"{name}\" on {what} \"{site.Coordinate}\".{Suggestions.Hint("", close)}",
                    argument);
            }
        }
    }
}
