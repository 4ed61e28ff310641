using System.Text.Json;

namespace OpenData.Silo.Endpoints.Invoke.Rows;

/// <summary>What stands around the cells of a row, in UTF-8, by their columns.</summary>
internal sealed class RowTags
{
    private readonly (byte[] Opening, byte[] Closing)[] _ofColumns;

    private RowTags(IEnumerable<(byte[] Opening, byte[] Closing)> ofColumns) => _ofColumns = [.. ofColumns];

    /// <summary>What stands before the cell of a column.</summary>
    public ReadOnlySpan<byte> Opening(int column) => _ofColumns[column].Opening;

    /// <summary>What stands behind it.</summary>
    public ReadOnlySpan<byte> Closing(int column) => _ofColumns[column].Closing;

    /// <summary>Members of an object, each but the first with its comma.</summary>
    public static RowTags Json(IEnumerable<string> names) => new(names.Select((name, i) =>
    {
        var encoded = JsonEncodedText.Encode(name, JsonRows.Writing.Encoder).EncodedUtf8Bytes;
        byte[] opening = i == 0 ? [.. "\""u8, .. encoded, .. "\":"u8] : [.. ",\""u8, .. encoded, .. "\":"u8];
        return (opening, Array.Empty<byte>());
    }));

    /// <summary>Elements.</summary>
    public static RowTags Xml(IEnumerable<string> names) => new(names.Select(name => (XmlText.Opening(name), XmlText.Closing(name))));
}
