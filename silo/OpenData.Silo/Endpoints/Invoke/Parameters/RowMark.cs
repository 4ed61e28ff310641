using System.Globalization;
using OpenData.Contracts.Datasets;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Invoke.Parameters;

/// <summary>The row after which a page begins, as callers carry it: the beginning of the version's address and the row's number,
/// so that a mark of another version is known.</summary>
internal static class RowMark
{
    private const int VersionLength = 8;

    public static string Write(RowTable table, long row) =>
        table.Blob[..VersionLength] + row.ToString("x", CultureInfo.InvariantCulture);

    /// <exception cref="InvokeRefusedException">It is no mark of this version.</exception>
    public static long Parse(string text, RowTable table) =>
        text.Length is > VersionLength and <= VersionLength + 15
            && text.StartsWith(table.Blob[..VersionLength], StringComparison.Ordinal)
            && long.TryParse(text.AsSpan(VersionLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var row)
            && row <= table.RowCount
            ? row
            : throw new InvokeRefusedException(InvokeErrors.BadMark, InvokeRefusedException.Shown(text));
}
