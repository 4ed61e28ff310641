using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.8.4: an operation or a fragment of it uses every variable it defines.</summary>
internal sealed class NoUnusedVariables : ValidationRule
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            var used = Context.UsesOf(operation).Select(use => use.Node.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var variable in operation.Variables)
            {
                if (!used.Contains(variable.Name.Value))
                {
                    Context.Report(
                        operation.Name is null
                            ? $"Variable \"${variable.Name.Value}\" is never used."
                            : $"Variable \"${variable.Name.Value}\" is never used in operation \"{operation.Name.Value}\".",
                        variable);
                }
            }
        }
    }
}
