using System.Reflection;
using OpenData.GraphQL.Engine.Schema;
using OpenData.GraphQL.Engine.Schema.Clr;
using OpenData.GraphQL.Engine.Schema.Sdl;

namespace OpenData.GraphQL.Engine;

/// <summary>Collects the C# types that make a schema. Types that fields and arguments mention are found by
/// themselves; add those that nothing mentions, e.g. implementations of an interface in another assembly.</summary>
public sealed class GraphQLBuilder
{
    private readonly List<Type> _types = [];
    private readonly List<(Type Extended, Type Extension)> _extensions = [];
    private readonly Dictionary<Type, ScalarType> _scalars = [];
    private readonly List<Action<GraphQLLimits>> _limits = [];
    private readonly List<Action<GraphQLStreamOptions>> _streams = [];
    private Type? _query;
    private Type? _mutation;
    private Type? _subscription;
    private string? _description;
    private FieldGuard? _guard;
    private (string Sdl, Action<SdlResolvers> Configure)? _sdl;

    /// <summary>The class whose public methods and properties are the fields of <c>Query</c>. Its instance comes from
    /// the services of the request or is made with them.</summary>
    public GraphQLBuilder AddQueryType<T>()
        where T : class
    {
        _query = typeof(T);
        return this;
    }

    /// <summary>Like <see cref="AddQueryType{T}"/> for mutations.</summary>
    public GraphQLBuilder AddMutationType<T>()
        where T : class
    {
        _mutation = typeof(T);
        return this;
    }

    /// <summary>Like <see cref="AddQueryType{T}"/> for subscriptions: every method and property returns an
    /// <see cref="IAsyncEnumerable{T}"/> of events, or a task of one.</summary>
    public GraphQLBuilder AddSubscriptionType<T>()
        where T : class
    {
        _subscription = typeof(T);
        return this;
    }

    /// <summary>A type that is in the schema even if no field mentions it: a class or record (object type), an
    /// interface, an enum, or a class with <see cref="ExtendObjectTypeAttribute{T}"/>.</summary>
    public GraphQLBuilder AddType<T>()
    {
        if (Extension(typeof(T)) is { } extended)
        {
            _extensions.Add((extended, typeof(T)));
        }
        else
        {
            _types.Add(typeof(T));
        }

        return this;
    }

    /// <summary>A class with <see cref="ExtendObjectTypeAttribute{T}"/>.</summary>
    /// <exception cref="GraphQLSchemaException">The class has no such attribute.</exception>
    public GraphQLBuilder AddTypeExtension<T>()
        where T : class =>
        AddTypeExtension(typeof(T));

    /// <summary>A class, static ones too, with <see cref="ExtendObjectTypeAttribute{T}"/>.</summary>
    /// <exception cref="GraphQLSchemaException">The class has no such attribute.</exception>
    public GraphQLBuilder AddTypeExtension(Type extension)
    {
        _extensions.Add((
            Extension(extension) ?? throw new GraphQLSchemaException(
                $"{extension} is added as a type extension but has no [ExtendObjectType<T>] attribute."),
            extension));
        return this;
    }

    /// <summary>Represents <typeparamref name="TClr"/> by a scalar, in place of the built-in choice if there is one.</summary>
    public GraphQLBuilder AddScalar<TClr>(ScalarType scalar)
    {
        _scalars[typeof(TClr)] = scalar;
        return this;
    }

    /// <summary>The description of the schema itself.</summary>
    public GraphQLBuilder SetDescription(string description)
    {
        _description = description;
        return this;
    }

    /// <summary>Asks before each root field is resolved or subscribed to whether it may be.</summary>
    public GraphQLBuilder GuardRootFields(FieldGuard guard)
    {
        _guard = guard;
        return this;
    }

    /// <summary>Changes limits; the last call wins.</summary>
    public GraphQLBuilder ConfigureLimits(Action<GraphQLLimits> configure)
    {
        _limits.Add(configure);
        return this;
    }

    /// <summary>Changes what WebSockets and event streams may hold; the last call wins.</summary>
    public GraphQLBuilder ConfigureStreams(Action<GraphQLStreamOptions> configure)
    {
        _streams.Add(configure);
        return this;
    }

    /// <summary>Takes the schema from text in the schema definition language instead of C# types; resolvers are
    /// attached by type and field name.</summary>
    public GraphQLBuilder UseSdl(string sdl, Action<SdlResolvers> configure)
    {
        _sdl = (sdl, configure);
        return this;
    }

    internal GraphQLLimits BuildLimits()
    {
        var limits = new GraphQLLimits();
        foreach (var configure in _limits)
        {
            configure(limits);
        }

        limits.Check();
        return limits;
    }

    internal GraphQLStreamOptions BuildStreamOptions()
    {
        var options = new GraphQLStreamOptions();
        foreach (var configure in _streams)
        {
            configure(options);
        }

        options.Check();
        return options;
    }

    internal GraphQLSchema BuildSchema()
    {
        if (_sdl is { } sdl)
        {
            var resolvers = new SdlResolvers();
            sdl.Configure(resolvers);
            return new GraphQLSchema(new SdlSchemaBuilder(sdl.Sdl, resolvers).Build());
        }

        var parts = new ClrSchemaBuilder(_query, _mutation, _subscription, _types, _extensions, _scalars, _description).Build();
        if (_guard is { } guard)
        {
            Guard(parts.QueryType, guard);
            Guard(parts.MutationType, guard);
            Guard(parts.SubscriptionType, guard);
        }

        return new GraphQLSchema(parts);
    }

    private static void Guard(ObjectType? root, FieldGuard guard)
    {
        foreach (var field in root?.Fields ?? [])
        {
            var coordinate = $"{root!.Name}.{field.Name}";
            if (field.Resolve is { } resolve)
            {
                field.Resolve = context =>
                {
                    guard(context, coordinate);
                    return resolve(context);
                };
            }

            if (field.Stream is { } stream)
            {
                field.Stream = context =>
                {
                    guard(context, coordinate);
                    return stream(context);
                };
            }
        }
    }

    private static Type? Extension(Type type) =>
        type.GetCustomAttributes().OfType<IExtensionAttribute>().FirstOrDefault()?.Extended;
}
