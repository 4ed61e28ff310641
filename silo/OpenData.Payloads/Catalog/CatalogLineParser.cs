using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Rejections;

namespace OpenData.Payloads.Catalog;

/// <summary>Turns one line into a resource, or says why not. The names of both dialects stand side by side.</summary>
internal static class CatalogLineParser
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static CatalogLine Parse(long number, ReadOnlyMemory<byte> line)
    {
        try
        {
            if (!Utf8.IsValid(line.Span))
            {
                throw new RejectedLineException(RejectionTexts.NotUtf8(null));
            }

            using var document = JsonDocument.Parse(line, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new RejectedLineException(RejectionTexts.NotJson(0));
            }

            var fields = new RecordFields(document.RootElement);
            var resource = Read(fields);
            return new CatalogLine(number, resource, ReadTable(fields, resource), null);
        }
        catch (RejectedLineException rejected)
        {
            return new CatalogLine(number, null, null, rejected.Rejection);
        }
        catch (JsonException broken)
        {
            return new CatalogLine(number, null, null, RejectionTexts.NotJson(broken.BytePositionInLine ?? 0));
        }
        catch (InvalidOperationException)
        {
            // The name of a field holds an escaped lone surrogate: JSON by the grammar, but no text.
            return new CatalogLine(number, null, null, RejectionTexts.NotJson(0));
        }
    }

    private static Resource Read(RecordFields fields)
    {
        var title = fields.Text(CatalogLimits.Title, "title")
            ?? throw Missing("title", "请补充数据资源的标题。", "give the resource's title.");
        var provider = fields.Text(CatalogLimits.Text, "provider", "org")
            ?? throw Missing("provider", "请补充数据提供单位。", "give the unit that provides the data.");
        var address = ReadAddress(fields);
        var identity = address ?? fields.Id("id")
            ?? throw Missing("source_url", "请给出 source_url 或 id 之一。", "give either source_url or id.");
        var themes = fields.Texts(CatalogLimits.Element, "domain");
        var otherThemes = fields.Texts(CatalogLimits.Element, "theme");
        var formats = SourceTerms.Formats(fields);
        var items = SourceItems.Read(fields, "items");
        items = items.Count > 0 ? items : SourceItems.Read(fields, "columns");
        return new Resource
        {
            Key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..32],
            Title = title.ReplaceLineEndings(" "),
            Abstract = fields.Text(CatalogLimits.Abstract, "abstract", "description") ?? "",
            Provider = provider.ReplaceLineEndings(" "),
            Domain = SourceTerms.Domain(fields, themes, otherThemes),
            Themes = themes.Concat(otherThemes).Distinct().ToEquatableList(),
            Industry = fields.Value(CatalogLimits.Text, "industry"),
            OpenType = SourceTerms.OpenType(fields),
            Category = SourceTerms.Category(fields, formats),
            UpdateFrequency = SourceTerms.UpdateFrequency(fields),
            Scenarios = fields.Texts(CatalogLimits.Prose, "scenario", "scenarios"),
            Tags = fields.Texts(CatalogLimits.Element, "tags"),
            Keywords = fields.Texts(CatalogLimits.Element, "keywords"),
            Formats = formats,
            Files = SourceItems.ReadFiles(fields),
            DataItems = items,
            Parameters = SourceItems.Read(fields, "params"),
            Interfaces = SourceInterfaces.Read(fields, items),
            PublishedAt = fields.Day("published", "publishDate"),
            UpdatedAt = fields.Day("updated", "updateDate"),
            RowCount = fields.Count("row_count"),
            SourceUrl = address,
            SourcePortal = fields.Value(CatalogLimits.Text, "source_portal", "portal"),
            Province = fields.Value(CatalogLimits.Text, "province"),
            City = fields.Value(CatalogLimits.Text, "city"),
            IsExample = fields.Flag("example"),
            License = fields.Value(CatalogLimits.Text, "license"),
            SourceViews = fields.Count("views") ?? 0,
            SourceDownloads = fields.Count("downloads") ?? 0,
            Unmapped = fields.Unmapped,
        };
    }

    private static string? ReadAddress(RecordFields fields)
    {
        if (fields.Value(CatalogLimits.Address, "source_url") is not { } text)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? text
            : throw new RejectedLineException(RejectionTexts.BadAddress("source_url", text));
    }

    private static TableSource? ReadTable(RecordFields fields, Resource resource)
    {
        if (fields.Value(CatalogLimits.Address, "table") is not { } path)
        {
            return null;
        }

        if (!TableSource.IsInside(path))
        {
            throw new RejectedLineException(RejectionTexts.BadTablePath(path));
        }

        var columns = SourceItems.Read(fields, "columns");
        return new TableSource(path, columns.Count > 0 ? columns : resource.DataItems);
    }

    private static RejectedLineException Missing(string field, string zh, string en) =>
        new(RejectionTexts.Missing(field, zh, en));
}
