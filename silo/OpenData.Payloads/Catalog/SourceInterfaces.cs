using System.Globalization;
using System.Text.Json;
using OpenData.Contracts.Datasets;
using OpenData.Payloads.Rejections;

namespace OpenData.Payloads.Catalog;

/// <summary>
/// The interfaces that a record declares: objects with <c>no, name, format, params, returns</c>. Without <c>no</c> they are
/// numbered from 1; parameters and returned fields are named as the data items are, by name or code.
/// </summary>
internal static class SourceInterfaces
{
    private const string List = "interfaces";

    public static EquatableList<DataInterface> Read(RecordFields fields, EquatableList<DataItem> items)
    {
        var interfaces = new List<DataInterface>();
        foreach (var element in fields.Elements(List))
        {
            if (element.ValueKind != JsonValueKind.Object)
            {
                throw RecordFields.WrongType(element, List, "由对象组成的数组", "a list of objects");
            }

            var read = Read(new RecordFields(element), items, interfaces.Count + 1);
            if (interfaces.Any(other => other.Number == read.Number))
            {
                throw Bad("no", Shown(read.Number), "同一资源的接口序号不得重复", "give each interface a number of its own");
            }

            interfaces.Add(read);
        }

        return interfaces.ToEquatableList();
    }

    private static DataInterface Read(RecordFields declared, EquatableList<DataItem> items, long position)
    {
        var number = declared.Count("no") ?? position;
        if (number is < 1 or > DataInterface.MostNumber)
        {
            throw Bad(
                "no", Shown(number), $"须为 1 到 {DataInterface.MostNumber} 的整数", $"use a whole number from 1 to {DataInterface.MostNumber}");
        }

        var format = declared.Value(CatalogLimits.Element, "format") ?? "JSON";
        if (!Enum.TryParse<InterfaceFormat>(format, ignoreCase: true, out var known) || !Enum.IsDefined(known) || char.IsDigit(format[0]))
        {
            throw Bad("format", format, "须为 JSON 或 XML", "use JSON or XML");
        }

        return new DataInterface(
            (int)number,
            declared.Text(CatalogLimits.Element, "name") ?? $"API-{Shown(number)}({known.ToString().ToUpperInvariant()})",
            known,
            Names(declared, "params", items),
            Names(declared, "returns", items));
    }

    private static EquatableList<string> Names(RecordFields declared, string list, EquatableList<DataItem> items) =>
        declared.Texts(CatalogLimits.Element, list)
            .Select(name => items.FirstOrDefault(item => item.Name == name) ?? items.FirstOrDefault(item => item.Code == name)
                ?? throw Bad(list, name, "须为该资源数据项的名称或代码", "name data items of the resource by name or code"))
            .Select(item => item.Name)
            .Distinct()
            .ToEquatableList();

    private static string Shown(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static RejectedLineException Bad(string field, string value, string zh, string en) =>
        new(RejectionTexts.BadInterface($"{List}.{field}", value, zh, en));
}
