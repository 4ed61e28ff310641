using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace OpenData.GraphQL.Api.Catalog;

/// <summary>The place of an edge in a result list, opaque to clients.</summary>
internal static class Cursor
{
    private const string Prefix = "at:";
    private const int MaxLength = 40;

    public static string Of(int offset) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(Prefix + offset.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The place, from 0; null when the text was not made by <see cref="Of"/>.</summary>
    public static int? Parse(string cursor)
    {
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        var text = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor));
        return text.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            && offset < int.MaxValue
            ? offset
            : null;
    }
}
