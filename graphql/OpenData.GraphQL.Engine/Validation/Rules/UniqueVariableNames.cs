using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.8.1.</summary>
internal sealed class UniqueVariableNames : ValidationRule
{
    public override void EnterOperation(OperationDefinitionNode operation)
    {
        foreach (var same in operation.Variables.GroupBy(v => v.Name.Value, StringComparer.Ordinal))
        {
            if (same.Skip(1).Any())
            {
                Context.Report(
                    $"There can be only one variable named \"${same.Key}\".", same.Select(variable => variable.Name));
            }
        }
    }
}
