using OpenData.GraphQL.Api.Errors;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Catalog;

/// <summary>The arguments that say which page of a list is wanted.</summary>
internal static class PageArguments
{
    /// <summary>How many elements <c>first</c> asks for.</summary>
    /// <exception cref="GraphQLException">It is negative, or more than there may be.</exception>
    public static int Size(ResolverContext context, int? first, int otherwise, int most)
    {
        var size = first ?? otherwise;
        return size >= 0 && size <= most ? size : throw ApiErrors.BadFirst(context, size, most);
    }

    /// <summary>Where the page begins that comes after a cursor, from 0.</summary>
    /// <exception cref="GraphQLException">The cursor is none of this API.</exception>
    public static int Offset(ResolverContext context, string? after) =>
        after is null ? 0 : 1 + (Cursor.Parse(after) ?? throw ApiErrors.BadCursor(context, after));
}
