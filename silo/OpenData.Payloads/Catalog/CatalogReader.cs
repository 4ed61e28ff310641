using System.Runtime.CompilerServices;
using OpenData.Payloads.Rejections;

namespace OpenData.Payloads.Catalog;

/// <summary>
/// Reads a catalogue of JSON lines: one JSON object a line in UTF-8, a byte order mark is tolerated, blank lines are
/// skipped. A bad line is told and the reading goes on. One line at a time is held, whatever the size of the file.
/// </summary>
/// <remarks>
/// Two dialects may be mixed. Crawled records: <c>id, portal, province, city, title, description, provider, theme,
/// domain, industry, open_type, published, updated, update_frequency, tags, formats, row_count, source_url</c>. Records
/// with the fields of the Shanghai manual: <c>id, title, abstract, files, items, params, scenario, tags, keywords,
/// domain, org, openAttr, category, updateFreq, format, publishDate, updateDate, views, downloads</c>. The portal's own
/// records add <c>table, columns, license, source_portal, example</c>. Unknown fields are ignored.
/// </remarks>
public static class CatalogReader
{
    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async IAsyncEnumerable<CatalogLine> ReadFile(
        string path,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        await using (stream)
        {
            await foreach (var line in Read(stream, cancellationToken))
            {
                yield return line;
            }
        }
    }

    /// <summary>Reads <paramref name="stream"/> to its end; the caller closes it.</summary>
    public static async IAsyncEnumerable<CatalogLine> Read(
        Stream stream,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var lines = new LineSplitter(stream, CatalogLimits.LineBytes);
        while (await lines.ReadAsync(cancellationToken))
        {
            if (lines.IsTooLong)
            {
                yield return new CatalogLine(
                    lines.Number, null, null, RejectionTexts.LineTooLong(CatalogLimits.LineBytes));
            }
            else if (!lines.IsBlank)
            {
                yield return CatalogLineParser.Parse(lines.Number, lines.Current);
            }
        }
    }
}
