using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Validation;

/// <summary>Walks a document once with the types that the schema gives its parts, and tells every rule.</summary>
internal sealed class DocumentWalker
{
    private readonly ValidationContext _context;
    private readonly IReadOnlyList<ValidationRule> _rules;
    private DefinitionNode _definition = null!;

    public DocumentWalker(ValidationContext context, IReadOnlyList<ValidationRule> rules)
    {
        _context = context;
        _rules = rules;
        foreach (var rule in rules)
        {
            rule.Context = context;
        }
    }

    private GraphQLSchema Schema => _context.Schema;

    public void Walk()
    {
        var document = _context.Document;
        foreach (var definition in document.Definitions)
        {
            CollectSpreads(definition);
        }

        foreach (var rule in _rules)
        {
            rule.EnterDocument(document);
        }

        foreach (var definition in document.Definitions)
        {
            _definition = definition;
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    Walk(operation);
                    break;
                case FragmentDefinitionNode fragment:
                    Walk(fragment);
                    break;
                default:
                    foreach (var type in TypeReferences.Of(definition))
                    {
                        NamedType(type);
                    }

                    break;
            }
        }

        foreach (var rule in _rules)
        {
            rule.LeaveDocument(document);
        }
    }

    private void CollectSpreads(DefinitionNode definition)
    {
        var set = definition switch
        {
            OperationDefinitionNode operation => operation.SelectionSet,
            FragmentDefinitionNode fragment => fragment.SelectionSet,
            _ => null,
        };
        if (set is not null)
        {
            Collect(set);
        }

        void Collect(SelectionSetNode inner)
        {
            foreach (var selection in inner.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        _context.AddSpread(definition, spread);
                        break;
                    case FieldNode { SelectionSet: { } below }:
                        Collect(below);
                        break;
                    case InlineFragmentNode inline:
                        Collect(inline.SelectionSet);
                        break;
                }
            }
        }
    }

    private void Walk(OperationDefinitionNode operation)
    {
        foreach (var rule in _rules)
        {
            rule.EnterOperation(operation);
        }

        foreach (var variable in operation.Variables)
        {
            foreach (var rule in _rules)
            {
                rule.EnterVariableDefinition(variable);
            }

            NamedType(variable.Type.NamedType);
            if (variable.DefaultValue is not null)
            {
                Value(variable.DefaultValue, Schema.TypeOf(variable.Type) is { IsInput: true } type ? type : null);
            }

            Directives(variable.Directives, "VARIABLE_DEFINITION");
        }

        Directives(operation.Directives, operation.Kind switch
        {
            OperationKind.Query => "QUERY",
            OperationKind.Mutation => "MUTATION",
            _ => "SUBSCRIPTION",
        });
        Selections(operation.SelectionSet, Schema.RootFor(operation.Kind));
        foreach (var rule in _rules)
        {
            rule.LeaveOperation(operation);
        }
    }

    private void Walk(FragmentDefinitionNode fragment)
    {
        foreach (var rule in _rules)
        {
            rule.EnterFragment(fragment);
        }

        NamedType(fragment.TypeCondition);
        Directives(fragment.Directives, "FRAGMENT_DEFINITION");
        Selections(fragment.SelectionSet, Schema.TypeNamed(fragment.TypeCondition.Name.Value) as CompositeType);
    }

    private void Selections(SelectionSetNode set, CompositeType? parent)
    {
        foreach (var rule in _rules)
        {
            rule.EnterSelectionSet(set, parent);
        }

        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Field(field, parent);
                    break;
                case FragmentSpreadNode spread:
                    foreach (var rule in _rules)
                    {
                        rule.EnterFragmentSpread(spread, parent);
                    }

                    Directives(spread.Directives, "FRAGMENT_SPREAD");
                    break;
                case InlineFragmentNode inline:
                    InlineFragment(inline, parent);
                    break;
            }
        }
    }

    private void Field(FieldNode field, CompositeType? parent)
    {
        var definition = parent is null ? null : Schema.FieldOf(parent, field.Name.Value);
        foreach (var rule in _rules)
        {
            rule.EnterField(field, parent, definition);
        }

        var site = definition is null
            ? null
            : new ArgumentSite($"{OwnerOf(definition, parent!)}.{definition.Name}", false, definition.Arguments);
        Arguments(field, field.Arguments, site);
        Directives(field.Directives, "FIELD");
        if (field.SelectionSet is not null)
        {
            Selections(field.SelectionSet, definition?.Type.Named as CompositeType);
        }
    }

    private static string OwnerOf(FieldDefinition definition, CompositeType parent) =>
        ReferenceEquals(definition, Introspection.Type) || ReferenceEquals(definition, Introspection.Schema)
            ? "<meta>"
            : parent.Name;

    private void InlineFragment(InlineFragmentNode inline, CompositeType? parent)
    {
        foreach (var rule in _rules)
        {
            rule.EnterInlineFragment(inline, parent);
        }

        if (inline.TypeCondition is not null)
        {
            NamedType(inline.TypeCondition);
            parent = Schema.TypeNamed(inline.TypeCondition.Name.Value) as CompositeType;
        }

        Directives(inline.Directives, "INLINE_FRAGMENT");
        Selections(inline.SelectionSet, parent);
    }

    private void Directives(IReadOnlyList<DirectiveNode> directives, string location)
    {
        if (directives.Count == 0)
        {
            return;
        }

        foreach (var rule in _rules)
        {
            rule.EnterDirectives(directives, location);
        }

        foreach (var directive in directives)
        {
            var definition = Schema.DirectiveNamed(directive.Name.Value);
            Arguments(directive, directive.Arguments, definition is null
                ? null
                : new ArgumentSite("@" + definition.Name, true, definition.Arguments));
        }
    }

    private void Arguments(Node owner, IReadOnlyList<ArgumentNode> arguments, ArgumentSite? site)
    {
        foreach (var rule in _rules)
        {
            rule.EnterArguments(owner, arguments, site);
        }

        foreach (var argument in arguments)
        {
            var definition = site?.Find(argument.Name.Value);
            Value(argument.Value, definition?.Type);
            CollectVariables(argument.Value, definition?.Type, definition?.DefaultValue is not null, null);
        }
    }

    private void Value(ValueNode value, GraphQLType? expected)
    {
        foreach (var rule in _rules)
        {
            rule.EnterValue(value, expected);
        }
    }

    private void NamedType(NamedTypeNode type)
    {
        foreach (var rule in _rules)
        {
            rule.EnterNamedType(type);
        }
    }

    private void CollectVariables(ValueNode value, GraphQLType? expected, bool hasDefault, InputObjectType? oneOf)
    {
        switch (value)
        {
            case VariableNode variable:
                _context.AddUse(_definition, new VariableUse(variable, expected, hasDefault, oneOf));
                break;
            case ListValueNode list:
                foreach (var item in list.Items)
                {
                    CollectVariables(item, (expected?.Nullable as ListType)?.Item, false, null);
                }

                break;
            case ObjectValueNode map:
                // An object may stand for a list of one.
                var inner = expected?.Nullable;
                while (inner is ListType single)
                {
                    inner = single.Item.Nullable;
                }

                var type = inner as InputObjectType;
                foreach (var field in map.Fields)
                {
                    var definition = type?.FieldNamed(field.Name.Value);
                    CollectVariables(
                        field.Value,
                        definition?.Type,
                        definition?.DefaultValue is not null,
                        type is { IsOneOf: true } ? type : null);
                }

                break;
        }
    }
}
