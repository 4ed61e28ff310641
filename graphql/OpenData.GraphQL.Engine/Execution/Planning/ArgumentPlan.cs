using OpenData.GraphQL.Engine.Coercion;
using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Execution.Planning;

/// <summary>Coerces the arguments of a field; those without variables only once.</summary>
internal sealed class ArgumentPlan
{
    private readonly FieldPlan _field;
    private readonly ValueNode?[] _given;
    private readonly bool _isConstant;
    private object?[]? _constant;

    public ArgumentPlan(FieldPlan field)
    {
        _field = field;
        var arguments = field.Definition.Arguments;
        _given = new ValueNode?[arguments.Count];
        var node = field.Nodes[0];
        for (var i = 0; i < _given.Length; i++)
        {
            foreach (var argument in node.Arguments)
            {
                if (argument.Name.Value == arguments[i].Name)
                {
                    _given[i] = argument.Value;
                }
            }
        }

        _isConstant = !_given.Any(value => value is not null && UsesVariables(value));
    }

    /// <exception cref="GraphQLException">A variable's value does not fit; located at the argument's value.</exception>
    public object?[] Values(VariableValues variables)
    {
        if (_constant is not null)
        {
            return _constant;
        }

        var values = _given.Length == 0 ? [] : Coerce(variables);
        if (_isConstant)
        {
            _constant = values;
        }

        return values;
    }

    /// <summary>What the document says of an argument; null if nothing.</summary>
    public ValueNode? GivenAt(int index) => _given[index];

    /// <summary>One argument before its conversion; null for one that is absent or does not fit.</summary>
    public object? ValueOf(int index, VariableValues variables)
    {
        var definition = _field.Definition.Arguments[index];
        var given = _given[index];
        if (given is VariableNode variable)
        {
            return variables.TryGet(variable.Name, out var known) ? known : DefaultOf(definition);
        }

        return given is null ? DefaultOf(definition)
            : LiteralCoercion.TryCoerce(given, definition.Type, variables, out var value) ? value
            : null;
    }

    private static object? DefaultOf(InputValue definition) =>
        definition.DefaultValue is null ? null : definition.CoercedDefault;

    private object?[] Coerce(VariableValues variables)
    {
        var definitions = _field.Definition.Arguments;
        var values = new object?[_given.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var definition = definitions[i];
            var given = _given[i];
            var isAbsent = given is null
                || (given is VariableNode variable && !variables.TryGet(variable.Name, out _));
            if (isAbsent)
            {
                values[i] = definition.DefaultValue is not null ? definition.CoercedDefault
                    : definition.Type.IsNonNull ? throw Missing(definition, given)
                    : Absent.Value;
            }
            else if (LiteralCoercion.TryCoerce(given!, definition.Type, variables, out var value))
            {
                values[i] = definition.Converted(value);
            }
            else
            {
                throw Invalid(definition, given!);
            }
        }

        return values;
    }

    private GraphQLException Missing(InputValue definition, ValueNode? given)
    {
        var problem = given is VariableNode variable
            ? $"Argument \"{Coordinate(definition)}\" has invalid value: Expected variable \"${variable.Name}\" "
                + $"provided to type \"{definition.Type}\" to provide a runtime value."
            : $"Argument \"{Coordinate(definition)}\" of type \"{definition.Type}\" is required, but it was not provided.";
        return Located(problem, given);
    }

    private GraphQLException Invalid(InputValue definition, ValueNode given) => Located(
        $"Argument \"{Coordinate(definition)}\" has invalid value: "
        + (given is VariableNode variable
            ? $"Expected variable \"${variable.Name}\" provided to non-null type \"{definition.Type}\" not to be null."
            : $"{given} does not fit the type \"{definition.Type}\" with the variables given."),
        given);

    private GraphQLException Located(string message, ValueNode? given) => new(new GraphQLError(
        message,
        given is null ? null : [_field.Document.LocationOf(given)]).WithCode(ErrorCodes.BadUserInput));

    private string Coordinate(InputValue definition) =>
        $"{_field.ParentType.Name}.{_field.Definition.Name}({definition.Name}:)";

    private static bool UsesVariables(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(UsesVariables),
        ObjectValueNode map => map.Fields.Any(field => UsesVariables(field.Value)),
        _ => false,
    };
}
