namespace OpenData.GraphQL.Engine.Schema;

/// <summary>A leaf type. Derive from it for a custom scalar and register it with
/// <see cref="GraphQLBuilder.AddScalar{TClr}(ScalarType)"/>.</summary>
public abstract class ScalarType : NamedType
{
    /// <param name="name">The name in the schema.</param>
    /// <param name="description">Markdown, or null.</param>
    /// <param name="specifiedByUrl">Where the format is specified (<c>@specifiedBy</c>), or null.</param>
    protected ScalarType(string name, string? description = null, string? specifiedByUrl = null)
        : base(name, description)
    {
        SpecifiedByUrl = specifiedByUrl;
    }

    /// <summary>Where the format is specified, or null.</summary>
    public string? SpecifiedByUrl { get; internal set; }

    internal override string Kind => "SCALAR";

    /// <summary>The C# value of a literal or a variable's value; never called with null.</summary>
    /// <exception cref="GraphQLException">The input is not of this scalar; the message reaches the client.</exception>
    public abstract object? Parse(ScalarInput input);

    /// <summary>What to write as JSON for a resolver's non-null value: a string, boolean, number, null, JSON element,
    /// or dictionaries and lists of these.</summary>
    /// <exception cref="GraphQLException">The value cannot be represented.</exception>
    public abstract object? Serialize(object value);
}
