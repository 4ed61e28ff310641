using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>Section 5.8.5: every variable fits every place where it is used.</summary>
internal sealed class VariablesInAllowedPosition : ValidationRule
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            var variables = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
            foreach (var variable in operation.Variables)
            {
                variables[variable.Name.Value] = variable;
            }

            foreach (var use in Context.UsesOf(operation))
            {
                if (variables.TryGetValue(use.Node.Name, out var variable)
                    && use.Expected is not null
                    && Context.Schema.TypeOf(variable.Type) is { } type)
                {
                    Check(use, variable, type);
                }
            }
        }
    }

    private void Check(VariableUse use, VariableDefinitionNode variable, GraphQLType type)
    {
        if (!IsAllowed(type, variable.DefaultValue, use))
        {
            Context.Report(
                $"Variable \"${use.Node.Name}\" of type \"{type}\" used in position expecting type \"{use.Expected}\".",
                variable,
                use.Node);
        }

        if (use.OneOf is not null && !type.IsNonNull)
        {
            Context.Report(
                $"Variable \"${use.Node.Name}\" is of type \"{type}\" but must be non-nullable to be used for "
                + $"OneOf Input Object \"{use.OneOf}\".",
                variable,
                use.Node);
        }
    }

    private static bool IsAllowed(GraphQLType type, ValueNode? defaultValue, VariableUse use)
    {
        var expected = use.Expected!;
        if (expected.IsNonNull && !type.IsNonNull)
        {
            return (defaultValue is not (null or NullValueNode) || use.HasDefault)
                && IsCompatible(type, expected.Nullable);
        }

        return IsCompatible(type, expected);
    }

    private static bool IsCompatible(GraphQLType type, GraphQLType expected) => (type, expected) switch
    {
        (NonNullType given, NonNullType wanted) => IsCompatible(given.Inner, wanted.Inner),
        (NonNullType given, _) => IsCompatible(given.Inner, expected),
        (ListType given, ListType wanted) => IsCompatible(given.Item, wanted.Item),
        _ => ReferenceEquals(type, expected),
    };
}
