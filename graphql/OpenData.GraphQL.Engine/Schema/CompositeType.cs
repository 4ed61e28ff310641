namespace OpenData.GraphQL.Engine.Schema;

/// <summary>A type that fragments may be on: object, interface or union.</summary>
internal abstract class CompositeType(string name, string? description) : NamedType(name, description)
{
    /// <summary>The C# type whose values it describes, or null when built from SDL.</summary>
    public Type? ClrType { get; init; }

    /// <summary>The field of that name; null for unknown ones and for unions.</summary>
    public virtual FieldDefinition? FieldNamed(string fieldName) => null;
}
