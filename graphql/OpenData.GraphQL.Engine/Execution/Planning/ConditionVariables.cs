using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Execution.Planning;

/// <summary>The variables that decide @skip and @include anywhere in a document.</summary>
internal static class ConditionVariables
{
    public static ConditionVariable[] Of(DocumentNode document)
    {
        var names = new List<ConditionVariable>();
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    Visit(operation.SelectionSet, names);
                    break;
                case FragmentDefinitionNode fragment:
                    Visit(fragment.SelectionSet, names);
                    break;
            }
        }

        return [.. names.DistinctBy(condition => condition.Node.Name)];
    }

    private static void Visit(SelectionSetNode set, List<ConditionVariable> names)
    {
        foreach (var selection in set.Selections)
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name.Value is "skip" or "include"
                    && directive.ArgumentNamed("if") is VariableNode variable)
                {
                    names.Add(new ConditionVariable(directive.Name.Value, variable));
                }
            }

            var inner = selection switch
            {
                FieldNode field => field.SelectionSet,
                InlineFragmentNode inline => inline.SelectionSet,
                _ => null,
            };
            if (inner is not null)
            {
                Visit(inner, names);
            }
        }
    }
}
