using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.4.3: arguments that are not null and have no default are given.</summary>
internal sealed class ProvidedRequiredArguments : ValidationRule
{
    public override void EnterArguments(Node owner, IReadOnlyList<ArgumentNode> arguments, ArgumentSite? site)
    {
        foreach (var argument in site?.Arguments ?? [])
        {
            if (argument.IsRequired && arguments.All(given => given.Name.Value != argument.Name))
            {
                Context.Report(
                    $"Argument \"{site!.Coordinate}({argument.Name}:)\" of type \"{argument.Type}\" is required, "
                    + "but it was not provided.",
                    owner);
            }
        }
    }
}
