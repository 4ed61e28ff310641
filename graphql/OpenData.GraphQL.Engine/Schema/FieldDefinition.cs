using OpenData.GraphQL.Engine.Execution.Direct;

namespace OpenData.GraphQL.Engine.Schema;

/// <summary>A field of an object or interface. Exactly one of <see cref="Pure"/> and <see cref="Resolve"/> is set on
/// the fields of objects.</summary>
internal sealed class FieldDefinition(
    string name, string? description, GraphQLType type, IReadOnlyList<InputValue> arguments)
{
    private ListSize? _size;

    public string Name { get; } = name;

    public string? Description { get; } = description;

    public GraphQLType Type { get; } = type;

    public IReadOnlyList<InputValue> Arguments { get; } = arguments;

    public string? DeprecationReason { get; init; }

    /// <summary>What it costs, if the schema says so.</summary>
    public double? DeclaredWeight { get; init; }

    public ListSizeAttribute? DeclaredSize { get; init; }

    /// <summary>What it costs each time that it is answered, without its arguments.</summary>
    public double Weight => DeclaredWeight ?? (Type.Named is CompositeType || Resolve is not null ? 1 : 0);

    public ListSize Size => _size ??= ListSize.Of(this);

    /// <summary>Reads the value from the parent alone: no arguments, no waiting.</summary>
    public Func<object?, object?>? Pure { get; set; }

    /// <summary>Writes what <see cref="Pure"/> reads; null when the type has to serialize it.</summary>
    public LeafWriter? WriteLeaf { get; init; }

    public FieldResolver? Resolve { get; set; }

    /// <summary>Creates the events of a root field of the subscription type, whose <see cref="Pure"/> is the event.</summary>
    public FieldSubscriber? Stream { get; set; }

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
