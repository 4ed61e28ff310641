namespace OpenData.GraphQL.Api.Catalog;

/// <summary>Where a page lies in its list.</summary>
/// <param name="HasNextPage">Whether more follows.</param>
/// <param name="HasPreviousPage">Whether something comes before.</param>
/// <param name="StartCursor">The cursor of the first edge; null for an empty page.</param>
/// <param name="EndCursor">The cursor of the last edge, to give as <c>after</c>; null for an empty page.</param>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor)
{
    internal static PageInfo Of(int offset, int count, bool hasMore) => new(
        hasMore,
        offset > 0,
        count == 0 ? null : Cursor.Of(offset),
        count == 0 ? null : Cursor.Of(offset + count - 1));
}
