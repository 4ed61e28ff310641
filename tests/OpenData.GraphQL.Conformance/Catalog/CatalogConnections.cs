using System.Globalization;
using System.Text;
using OpenData.GraphQL.Engine;
using Map = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace OpenData.GraphQL.Conformance.Catalog;

/// <summary>Pages of the conformance catalog.</summary>
internal static class CatalogConnections
{
    public static Map Page(IReadOnlyList<Map> items, object? first, object? after, int pageSize, bool withScore = false)
    {
        var size = first is null ? pageSize : (int)first;
        if (size is < 0 or > 100)
        {
            throw new GraphQLException("Argument \"first\" must be between 0 and 100.", "BAD_PAGE_SIZE");
        }

        var start = after is null ? 0 : Math.Min(IndexOf((string)after) + 1, items.Count);
        var nodes = items.Skip(start).Take(size).ToList();
        var edges = nodes.Select((node, i) => new Dictionary<string, object?>
        {
            ["cursor"] = Cursor(start + i),
            ["node"] = node,
            ["score"] = withScore ? 1.0 / (1 + start + i) : null,
        }).ToList();
        return new Dictionary<string, object?>
        {
            ["edges"] = edges,
            ["nodes"] = nodes,
            ["totalCount"] = items.Count,
            ["pageInfo"] = new Dictionary<string, object?>
            {
                ["hasNextPage"] = start + nodes.Count < items.Count,
                ["hasPreviousPage"] = start > 0 && nodes.Count > 0,
                ["startCursor"] = edges.FirstOrDefault()?["cursor"],
                ["endCursor"] = edges.LastOrDefault()?["cursor"],
            },
        };
    }

    private static string Cursor(int index) => Base64($"cursor:{index.ToString(CultureInfo.InvariantCulture)}");

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static int IndexOf(string cursor)
    {
        var buffer = new byte[cursor.Length];
        if (Convert.TryFromBase64String(cursor, buffer, out var length)
            && Encoding.UTF8.GetString(buffer, 0, length) is var text
            && text.StartsWith("cursor:", StringComparison.Ordinal)
            && text["cursor:".Length..] is { Length: > 0 } digits
            && digits.All(char.IsAsciiDigit)
            && Base64(text) == cursor)
        {
            return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? index
                : int.MaxValue - 1;
        }

        throw new GraphQLException("Argument \"after\" is not a cursor.", "BAD_CURSOR");
    }
}
