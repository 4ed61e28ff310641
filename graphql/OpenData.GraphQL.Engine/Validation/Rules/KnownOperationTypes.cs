using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.2.1.1: the schema has a root type for each operation.</summary>
internal sealed class KnownOperationTypes : ValidationRule
{
    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (Context.Schema.RootFor(operation.Kind) is null)
        {
            var kind = operation.Kind == OperationKind.Mutation ? "mutation" : "subscription";
            Context.Report($"The {kind} operation is not supported by the schema.", operation);
        }
    }
}
