using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.8.2.</summary>
internal sealed class VariablesAreInputTypes : ValidationRule
{
    public override void EnterVariableDefinition(VariableDefinitionNode variable)
    {
        if (Context.Schema.TypeOf(variable.Type) is { IsInput: false })
        {
            Context.Report(
                $"Variable \"${variable.Name.Value}\" cannot be non-input type \"{variable.Type}\".", variable.Type);
        }
    }
}
