using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.8.3: an operation defines every variable that it and its fragments use.</summary>
internal sealed class NoUndefinedVariables : ValidationRule
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            var defined = operation.Variables.Select(v => v.Name.Value).ToHashSet(StringComparer.Ordinal);
            foreach (var use in Context.UsesOf(operation))
            {
                if (!defined.Contains(use.Node.Name))
                {
                    Context.Report(
                        operation.Name is null
                            ? $"Variable \"${use.Node.Name}\" is not defined."
                            : $"Variable \"${use.Node.Name}\" is not defined by operation \"{operation.Name.Value}\".",
                        use.Node,
                        operation);
                }
            }
        }
    }
}
