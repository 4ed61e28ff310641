using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using OpenData.Contracts.Datasets;

namespace OpenData.Payloads.Tables;

/// <summary>
/// The row file: a SQLite database that never changes once it has its name. Table <c>rows</c> holds the rows by
/// <c>id</c> from 1 in the order of the file and its columns as <c>c0, c1, …</c>, so no name of a source ever becomes
/// SQL; table <c>columns</c> holds the names. <c>application_id</c> and <c>user_version</c> tell the format.
/// </summary>
internal static class RowFileFormat
{
    /// <summary>The bytes "ODRO"; marks a database as a row file.</summary>
    public const int ApplicationId = 0x4F44524F;

    /// <summary>Part of every address: a new version never meets files of an old one under the same name.</summary>
    public const int Version = 1;

    public static string SqlType(DataItem column) => column.Type switch
    {
        DataItemType.Integer => "INTEGER",
        DataItemType.Number => "REAL",
        _ => "TEXT",
    };

    /// <summary>The start of the hash that becomes the address; the bytes of the CSV follow.</summary>
    public static IncrementalHash StartAddress(IReadOnlyList<DataItem> declared)
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, $"opendata rows {Version}");
        foreach (var column in declared)
        {
            Append(hash, column.Name);
            Append(hash, column.Code);
            Append(hash, column.Type?.ToString());
            Append(hash, column.Length?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Append(hash, column.Description);
        }

        Append(hash, null);
        return hash;
    }

    public static string EndAddress(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset());

    private static void Append(IncrementalHash hash, string? text)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        hash.AppendData(length);
        hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
    }
}
