namespace OpenData.GraphQL.Engine.Schema;

/// <summary>A named type, or a list or non-null wrapper around one; <c>ToString</c> gives it in GraphQL syntax.
/// Wrappers are made once per wrapped type, so types are equal exactly when their references are.</summary>
public abstract class GraphQLType
{
    private ListType? _list;
    private NonNullType? _nonNull;

    private protected GraphQLType()
    {
    }

    internal abstract NamedType Named { get; }

    /// <summary>The value of <c>__TypeKind</c>.</summary>
    internal abstract string Kind { get; }

    internal bool IsNonNull => this is NonNullType;

    internal GraphQLType Nullable => this is NonNullType wrapper ? wrapper.Inner : this;

    internal bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    internal bool IsOutput => Named is not InputObjectType;

    internal bool IsLeaf => Nullable is ScalarType or EnumType;

    internal ListType ListOf() => _list ?? Interlocked.CompareExchange(ref _list, new ListType(this), null) ?? _list;

    internal GraphQLType NonNull() => this is NonNullType
        ? this
        : _nonNull ?? Interlocked.CompareExchange(ref _nonNull, new NonNullType(this), null) ?? _nonNull;
}
