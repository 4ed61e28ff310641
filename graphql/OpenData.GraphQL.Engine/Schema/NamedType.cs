namespace OpenData.GraphQL.Engine.Schema;

/// <summary>A type with a name in the schema.</summary>
public abstract class NamedType : GraphQLType
{
    private protected NamedType(string name, string? description)
    {
        Name = name;
        Description = description;
    }

    /// <summary>Unique within a schema.</summary>
    public string Name { get; }

    /// <summary>Markdown for the schema's reader, or null.</summary>
    public string? Description { get; internal set; }

    internal override NamedType Named => this;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
