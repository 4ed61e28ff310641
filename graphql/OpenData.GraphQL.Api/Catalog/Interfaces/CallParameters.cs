using System.Globalization;
using OpenData.Contracts.Datasets;

namespace OpenData.GraphQL.Api.Catalog.Interfaces;

/// <summary>The parameters that dialects have in common, or nearly so.</summary>
internal static class CallParameters
{
    // As far as page numbers and offsets go; no table is near it.
    private const int MostPages = 1_000_000_000;

    public static InterfaceParameter Language { get; } = new("Accept-Language", "字符型", false, "zh-CN", "消息的语言：zh-CN 或 en")
    {
        English = "The language of messages: zh-CN or en",
    };

    /// <summary>What all take beyond paging and conditions.</summary>
    public static IReadOnlyList<InterfaceParameter> OfRows { get; } =
    [
        new("sort", "字符型", false, null, "排序字段，至多 3 个，以逗号分隔；前加 - 为降序")
        {
            English = "Fields to sort by, at most 3, separated by commas; - before one for descending",
        },
        new("fields", "字符型", false, null, "返回字段，以逗号分隔；不填返回全部")
        {
            English = "Fields to return, separated by commas; all if left out",
        },
        new("after", "字符型", false, null, "上一页的位置，取自响应头 Link；用于逐页读取全部数据")
        {
            English = "Where the last page ended, from the response header Link; to read all rows page by page",
        },
    ];

    public static InterfaceParameter Format { get; } = new(
        "format", "字符型", false, null, "返回格式，优先于请求头 Accept；都没有时为 json")
    {
        English = "The format of the answer; comes before the header Accept, and is json without either",
        Choices = ["json", "xml"],
    };

    public static InterfaceParameter AppCode { get; } = new(
        "X-App-Code", "字符型", false, null, "应用识别码，即应用编号；应用用 Bearer 令牌调用时必填")
    {
        English = "The identifier of the app; an app that calls with a bearer token must give it",
    };

    public static InterfaceParameter PageNumber { get; } = Number(
        "pageNum", "当前页，从 1 开始", "The page, from 1", least: 1, usual: 1, MostPages);

    public static InterfaceParameter Offset { get; } = Number(
        "offset", "起始位置，从 0 开始", "Rows to leave out", least: 0, usual: 0, MostPages);

    /// <summary>Rows of an answer.</summary>
    public static InterfaceParameter Size(string name, int usual, int most) => Number(
        name,
        string.Create(CultureInfo.InvariantCulture, $"分页大小，最大 {most}"),
        string.Create(CultureInfo.InvariantCulture, $"Rows of an answer, at most {most}"),
        least: 1,
        usual,
        most);

    public static InterfaceParameter Secret(string name, string description, string english) =>
        new(name, "字符型", true, null, description) { English = english, IsSecret = true };

    /// <summary>A field that rows are filtered by.</summary>
    public static InterfaceParameter Condition(string name, DataItem item) =>
        new(name, TypeName(item.Type), false, null, item.Description) { Item = item };

    private static InterfaceParameter Number(string name, string description, string english, int least, int usual, int most) =>
        new(name, "整型", false, usual.ToString(CultureInfo.InvariantCulture), description)
        {
            English = english,
            Least = least,
            Most = most,
        };

    private static string TypeName(DataItemType? type) => type switch
    {
        DataItemType.Integer => "整型",
        DataItemType.Number => "数值型",
        DataItemType.Date => "日期型",
        _ => "字符型",
    };
}
