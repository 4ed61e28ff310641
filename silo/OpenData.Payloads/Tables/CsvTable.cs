using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using OpenData.Payloads.Rejections;

namespace OpenData.Payloads.Tables;

/// <summary>
/// The rows of a CSV file (RFC 4180, UTF-8, either line end) one at a time; every row has as many cells as the header.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private readonly string _path;
    private readonly CsvParser _parser;

    private CsvTable(string path)
    {
        _path = path;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            HasHeaderRecord = false,
            IgnoreBlankLines = true,
            MaxFieldSize = RowLimits.RowCharacters,
            BadDataFound = found => throw new TableRejectedException(
                RejectionTexts.BadQuotes(found.Context.Parser!.RawRow)),
            CacheFields = false,
        };
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        SkipByteOrderMark(stream);
        _parser = new CsvParser(
            new StreamReader(stream, strict, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024),
            configuration);
    }

    /// <summary>The first row.</summary>
    public IReadOnlyList<string> Headers { get; private set; } = [];

    /// <summary>The cells of the current row.</summary>
    public string[] Cells { get; private set; } = [];

    /// <summary>Opens the file and reads its header.</summary>
    /// <exception cref="TableRejectedException">The file is empty, not UTF-8 or not CSV.</exception>
    public static CsvTable Open(string path)
    {
        var table = new CsvTable(path);
        try
        {
            if (!table.Advance())
            {
                throw new TableRejectedException(RejectionTexts.NoHeader());
            }

            table.Headers = table.Cells;
            return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    /// <summary>Moves to the next row; false after the last.</summary>
    /// <exception cref="TableRejectedException">The row cannot be taken.</exception>
    public bool Read()
    {
        if (!Advance())
        {
            return false;
        }

        if (Cells.Length != Headers.Count)
        {
            throw new TableRejectedException(RejectionTexts.RaggedRow(_parser.RawRow, Cells.Length, Headers.Count));
        }

        return true;
    }

    public void Dispose() => _parser.Dispose();

    private static void SkipByteOrderMark(FileStream stream)
    {
        Span<byte> start = stackalloc byte[3];
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length
            || !start.SequenceEqual(Encoding.UTF8.Preamble))
        {
            stream.Position = 0;
        }
    }

    private bool Advance()
    {
        try
        {
            if (!_parser.Read())
            {
                return false;
            }
        }
        catch (DecoderFallbackException)
        {
            throw new TableRejectedException(RejectionTexts.NotUtf8(Utf8Lines.FirstInvalid(_path)));
        }
        catch (MaxFieldSizeException)
        {
            throw new TableRejectedException(RejectionTexts.RowTooLong(_parser.RawRow, RowLimits.RowCharacters));
        }

        Cells = _parser.Record!;
        if (Cells.Sum(cell => (long)cell.Length) > RowLimits.RowCharacters)
        {
            throw new TableRejectedException(RejectionTexts.RowTooLong(_parser.RawRow, RowLimits.RowCharacters));
        }

        return true;
    }
}
