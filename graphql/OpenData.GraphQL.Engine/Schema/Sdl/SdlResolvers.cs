using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine;

/// <summary>What text in the schema definition language cannot say: how fields get their values.</summary>
public sealed class SdlResolvers
{
    internal Dictionary<(string Type, string Field), FieldResolver> Fields { get; } = [];

    internal Dictionary<(string Type, string Field), FieldSubscriber> Streams { get; } = [];

    internal Dictionary<string, ScalarType> Scalars { get; } = new(StringComparer.Ordinal);

    internal Func<object, string?> TypeNameOf { get; private set; } = _ => null;

    internal Func<object?, string, object?> Default { get; private set; } =
        (parent, field) => parent is IReadOnlyDictionary<string, object?> map ? map.GetValueOrDefault(field) : null;

    /// <summary>The resolver of one field. Arguments are string, bool, int, double, enum names as string,
    /// <c>object?[]</c>, and <c>Dictionary&lt;string, object?&gt;</c> for input objects.</summary>
    public SdlResolvers Field(string type, string field, FieldResolver resolver)
    {
        Fields[(type, field)] = resolver;
        return this;
    }

    /// <summary>A resolver that does not wait.</summary>
    public SdlResolvers Field(string type, string field, Func<ResolverContext, object?> resolver) =>
        Field(type, field, context => new ValueTask<object?>(resolver(context)));

    /// <summary>The events of a field of the subscription type; each is the field's value.</summary>
    public SdlResolvers Stream(string type, string field, FieldSubscriber stream)
    {
        Streams[(type, field)] = stream;
        return this;
    }

    /// <summary>A stream that is there at once.</summary>
    public SdlResolvers Stream(string type, string field, Func<ResolverContext, IAsyncEnumerable<object?>> stream) =>
        Stream(type, field, context => new ValueTask<IAsyncEnumerable<object?>>(stream(context)));

    /// <summary>The behaviour of the scalar of the same name in the text; without one, any JSON value is passed on.</summary>
    public SdlResolvers Scalar(ScalarType scalar)
    {
        Scalars[scalar.Name] = scalar;
        return this;
    }

    /// <summary>The object type's name for a value of an interface or union.</summary>
    public SdlResolvers ResolveType(Func<object, string?> typeNameOf)
    {
        TypeNameOf = typeNameOf;
        return this;
    }

    /// <summary>Reads a field without a resolver from its parent; by default from a dictionary.</summary>
    public SdlResolvers DefaultField(Func<object?, string, object?> read)
    {
        Default = read;
        return this;
    }
}
