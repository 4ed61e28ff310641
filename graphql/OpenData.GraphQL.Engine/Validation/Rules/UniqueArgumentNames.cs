using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.4.2.</summary>
internal sealed class UniqueArgumentNames : ValidationRule
{
    public override void EnterArguments(Node owner, IReadOnlyList<ArgumentNode> arguments, ArgumentSite? site)
    {
        if (arguments.Count < 2)
        {
            return;
        }

        foreach (var same in arguments.GroupBy(argument => argument.Name.Value, StringComparer.Ordinal))
        {
            if (same.Skip(1).Any())
            {
                Context.Report(
                    $"There can be only one argument named \"{same.Key}\".", same.Select(argument => argument.Name));
            }
        }
    }
}
