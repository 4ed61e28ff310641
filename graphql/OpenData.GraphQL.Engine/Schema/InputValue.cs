using OpenData.GraphQL.Engine.Coercion;
using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Schema;

/// <summary>An argument or an input field.</summary>
internal sealed class InputValue(string name, string? description, GraphQLType type, ValueNode? defaultValue)
{
    private (object? Value, bool Done) _coercedDefault;

    public string Name { get; } = name;

    public string? Description { get; } = description;

    public GraphQLType Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public string? DeprecationReason { get; init; }

    /// <summary>What giving it costs, beside the objects and items of its value.</summary>
    public double Weight { get; init; }

    /// <summary>Turns the coerced value into the C# type it is bound to; null leaves it.</summary>
    public Func<object?, object?>? Convert { get; init; }

    public bool IsRequired => Type.IsNonNull && DefaultValue is null;

    /// <summary>The coerced and converted default. Only with <see cref="DefaultValue"/>.</summary>
    public object? CoercedDefault
    {
        get
        {
            if (!_coercedDefault.Done)
            {
                if (!LiteralCoercion.TryCoerce(DefaultValue!, Type, null, out var value))
                {
                    throw new GraphQLSchemaException(
                        $"The default {DefaultValue} of \"{Name}\" does not fit its type {Type}.");
                }

                _coercedDefault = (Converted(value), true);
            }

            return _coercedDefault.Value;
        }
    }

    public object? Converted(object? value) => Convert is null ? value : Convert(value);
}
