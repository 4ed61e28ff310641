using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Limits;
using OpenData.GraphQL.Engine.Validation.Rules;

namespace OpenData.GraphQL.Engine.Validation;

/// <summary>Checks a document against the limits and the rules of section 5, all rules in one walk.</summary>
internal static class DocumentValidator
{
    /// <returns>Empty for a valid document.</returns>
    public static IReadOnlyList<GraphQLError> Validate(
        GraphQLSchema schema, DocumentNode document, GraphQLLimits limits)
    {
        // First, so that nothing below works on a document of unreasonable size.
        var exceeded = DocumentSize.Check(document, limits);
        return exceeded.Count > 0 ? exceeded : Validate(schema, document, limits, AllRules());
    }

    public static IReadOnlyList<GraphQLError> Validate(
        GraphQLSchema schema, DocumentNode document, GraphQLLimits limits, IReadOnlyList<ValidationRule> rules)
    {
        var context = new ValidationContext(schema, document, limits);
        try
        {
            new DocumentWalker(context, rules).Walk();
        }
        catch (ValidationAbortedException aborted)
        {
            return [.. context.Errors, aborted.Error];
        }

        return context.Errors;
    }

    public static IReadOnlyList<ValidationRule> AllRules() =>
    [
        new ExecutableDefinitions(),
        new KnownOperationTypes(),
        new UniqueOperationNames(),
        new LoneAnonymousOperation(),
        new SingleFieldSubscriptions(),
        new KnownTypeNames(),
        new FragmentsOnCompositeTypes(),
        new VariablesAreInputTypes(),
        new ScalarLeafs(),
        new FieldsOnCorrectType(),
        new UniqueFragmentNames(),
        new KnownFragmentNames(),
        new NoUnusedFragments(),
        new PossibleFragmentSpreads(),
        new NoFragmentCycles(),
        new UniqueVariableNames(),
        new NoUndefinedVariables(),
        new NoUnusedVariables(),
        new KnownDirectives(),
        new UniqueDirectivesPerLocation(),
        new KnownArgumentNames(),
        new UniqueArgumentNames(),
        new ValuesOfCorrectType(),
        new ProvidedRequiredArguments(),
        new VariablesInAllowedPosition(),
        new OverlappingFieldsCanBeMerged(),
        new UniqueInputFieldNames(),
        new MaxIntrospectionDepth(),
    ];
}
