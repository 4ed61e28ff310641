
namespace OpenData.GraphQL.Engine.Schema;

/// <summary>A field of an object or interface. Exactly one of <see cref="Pure"/> and <see cref="Resolve"/> is set on
/// the fields of objects.</summary>
internal sealed class FieldDefinition(
    string name, string? description, GraphQLType type, IReadOnlyList<InputValue> arguments)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public GraphQLType Type { get; } = type;

    public IReadOnlyList<InputValue> Arguments { get; } = arguments;

    public string? DeprecationReason { get; init; }

    /// <summary>Reads the value from the parent alone: no arguments, no waiting.</summary>
    public Func<object?, object?>? Pure { get; set; }

    public FieldResolver? Resolve { get; set; }

    /// <summary>Creates the events of a root field of the subscription type, whose <see cref="Pure"/> is the event.</summary>
    public FieldSubscriber? Stream { get; init; }

    public InputValue? ArgumentNamed(string argumentName)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == argumentName)
            {
                return argument;
            }
        }

        return null;
    }

    public int IndexOfArgument(string argumentName)
    {
        for (var i = 0; i < Arguments.Count; i++)
        {
            if (Arguments[i].Name == argumentName)
            {
                return i;
            }
        }

        return -1;
    }
}
