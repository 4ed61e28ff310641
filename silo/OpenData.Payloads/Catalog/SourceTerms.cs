using OpenData.Contracts.Datasets;

namespace OpenData.Payloads.Catalog;

/// <summary>The fields that have a vocabulary. What it does not know is noted as found, never dropped.</summary>
internal static class SourceTerms
{
    /// <summary>The first value that has a domain, those of the source's domain field before its themes.</summary>
    public static string? Domain(
        RecordFields fields, IEnumerable<string> domains, IEnumerable<string> themes)
    {
        var found = MapAll(fields, "domain", domains, Vocabulary.Domains);
        var others = MapAll(fields, "theme", themes, Vocabulary.Domains);
        return found.Concat(others).FirstOrDefault();
    }

    public static EquatableList<string> Formats(RecordFields fields) =>
        MapAll(fields, "formats", fields.Texts(CatalogLimits.Element, "formats", "format"), Vocabulary.Formats)
            .ToEquatableList();

    public static string? UpdateFrequency(RecordFields fields) =>
        Map(fields, "update_frequency", "updateFreq", Vocabulary.UpdateFrequencies);

    public static OpenType? OpenType(RecordFields fields) =>
        Map(fields, "open_type", "openAttr", Vocabulary.OpenTypes) switch
        {
            "无条件开放" => Contracts.Datasets.OpenType.Unconditional,
            "有条件开放" => Contracts.Datasets.OpenType.Conditional,
            _ => null,
        };

    /// <summary>The source's own category; else an interface where nothing but an interface is offered.</summary>
    public static ResourceCategory Category(RecordFields fields, EquatableList<string> formats) =>
        Map(fields, "category", "resource_category", Vocabulary.Categories) switch
        {
            "数据接口" => ResourceCategory.Interface,
            "数据产品" => ResourceCategory.Product,
            _ => formats.Count == 1 && formats[0] == "api" ? ResourceCategory.Interface : ResourceCategory.Product,
        };

    public static DataItemType? ItemType(RecordFields fields, string field, string value) =>
        MapAll(fields, field, [value], Vocabulary.ItemTypes) is [var word] ? Enum.Parse<DataItemType>(word) : null;

    private static string? Map(RecordFields fields, string name, string otherName, Vocabulary vocabulary)
    {
        var value = fields.Value(CatalogLimits.Text, name, otherName);
        return value is null ? null : MapAll(fields, name, [value], vocabulary).FirstOrDefault();
    }

    private static List<string> MapAll(
        RecordFields fields, string field, IEnumerable<string> values, Vocabulary vocabulary)
    {
        var words = new List<string>();
        foreach (var value in values.SelectMany(vocabulary.Split))
        {
            if (vocabulary.Find(value) is { } word)
            {
                if (!words.Contains(word))
                {
                    words.Add(word);
                }
            }
            else if (!Vocabulary.IsPlaceholder(value))
            {
                fields.Note(field, value);
            }
        }

        return words;
    }
}
