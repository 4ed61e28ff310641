using System.Text.Json;
using OpenData.Contracts.Datasets;

namespace OpenData.Silo.Endpoints.Invoke.Rows;

/// <summary>What stands around the cells of a row, in UTF-8, by their columns.</summary>
internal sealed class RowTags
{
    private readonly RowTag[] _ofColumns;

    private RowTags(IEnumerable<RowTag> ofColumns) => _ofColumns = [.. ofColumns];

    /// <summary>One for each column, in their order.</summary>
    public ReadOnlySpan<RowTag> OfColumns => _ofColumns;

    /// <summary>Members of an object, each but the first with its comma.</summary>
    public static RowTags Json(IEnumerable<DataItem> columns, Func<DataItem, string> nameOf) => new(columns.Select((column, i) =>
    {
        var encoded = JsonEncodedText.Encode(nameOf(column), JsonRows.Writing.Encoder).EncodedUtf8Bytes;
        return new RowTag(i == 0 ? [.. "\""u8, .. encoded, .. "\":"u8] : [.. ",\""u8, .. encoded, .. "\":"u8], [], column.Type);
    }));

    /// <summary>Elements.</summary>
    public static RowTags Xml(IEnumerable<DataItem> columns, Func<DataItem, string> nameOf) => new(columns.Select(column =>
        new RowTag(XmlText.Opening(nameOf(column)), XmlText.Closing(nameOf(column)), column.Type)));
}
