using System.Text.Json;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Rejections;

namespace OpenData.Payloads.Catalog;

/// <summary>The lists of a record whose elements have fields of their own.</summary>
internal static class SourceItems
{
    /// <summary>Data items or parameters: objects with <c>name, code, type, length, desc</c>, or names alone.</summary>
    public static EquatableList<DataItem> Read(RecordFields fields, string list)
    {
        var items = new List<DataItem>();
        foreach (var element in fields.Elements(list))
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.String:
                    var name = RecordFields.TextOf(element, list, CatalogLimits.Element);
                    if (!Vocabulary.IsPlaceholder(name))
                    {
                        items.Add(new DataItem(name, null, null, null, ""));
                    }

                    break;
                case JsonValueKind.Object:
                    items.Add(ReadItem(fields, list, new RecordFields(element)));
                    break;
                case JsonValueKind.Null:
                    break;
                default:
                    throw RecordFields.WrongType(element, list, "由对象组成的数组", "a list of objects");
            }
        }

        return items.ToEquatableList();
    }

    /// <summary>Files: names alone, or objects with <c>name, format, size</c>.</summary>
    public static EquatableList<ResourceFile> ReadFiles(RecordFields fields)
    {
        var files = new List<ResourceFile>();
        foreach (var element in fields.Elements("files"))
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.String:
                    var name = RecordFields.TextOf(element, "files", CatalogLimits.Element);
                    if (name.Length > 0)
                    {
                        files.Add(new ResourceFile(name, FormatOf(null, name), null));
                    }

                    break;
                case JsonValueKind.Object:
                    var file = new RecordFields(element);
                    var fileName = file.Text(CatalogLimits.Element, "name") ?? throw MissingName("files");
                    files.Add(new ResourceFile(
                        fileName, FormatOf(file.Value(CatalogLimits.Element, "format"), fileName), file.Count("size")));
                    break;
                case JsonValueKind.Null:
                    break;
                default:
                    throw RecordFields.WrongType(element, "files", "由文件名组成的数组", "a list of file names");
            }
        }

        return files.ToEquatableList();
    }

    private static DataItem ReadItem(RecordFields record, string list, RecordFields item)
    {
        var code = item.Value(CatalogLimits.Element, "code");
        var type = item.Value(CatalogLimits.Element, "type");
        var length = item.Count("length");
        return new DataItem(
            item.Text(CatalogLimits.Element, "name") ?? code ?? throw MissingName(list),
            code,
            type is null ? null : SourceTerms.ItemType(record, $"{list}.type", type),
            length is > 0 and <= int.MaxValue ? (int)length : null,
            item.Text(CatalogLimits.Prose, "desc", "description") ?? "")
        {
            CodeList = item.Value(CatalogLimits.Element, "codeList"),
        };
    }

    private static string? FormatOf(string? format, string name)
    {
        var ending = Path.GetExtension(name);
        return (format is null ? null : Vocabulary.Formats.Find(format))
            ?? (ending.Length > 1 ? Vocabulary.Formats.Find(ending[1..]) : null);
    }

    private static RejectedLineException MissingName(string list) => new(RejectionTexts.Missing(
        $"{list}.name", "列表中的每一项都须有名称。", "each element of the list needs a name."));
}
