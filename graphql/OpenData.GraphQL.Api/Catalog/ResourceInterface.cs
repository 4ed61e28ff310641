using OpenData.Contracts.Datasets;

namespace OpenData.GraphQL.Api.Catalog;

/// <summary>An interface that can be called here.</summary>
/// <param name="Method">The HTTP method of the examples; POST is taken too.</param>
/// <param name="Path">The path on this portal.</param>
/// <param name="Parameters">What a call may carry.</param>
/// <param name="Returns">What a row holds.</param>
public sealed record ResourceInterface(
    string Method, string Path, IReadOnlyList<InterfaceParameter> Parameters, IReadOnlyList<DataItem> Returns)
{
    internal static ResourceInterface Invoke(string key, RowTable table) => new(
        "GET",
        $"/api/invoke/{key}",
        [
            new InterfaceParameter("pageNum", "整型", false, "1", "当前页，从 1 开始"),
            new InterfaceParameter("page", "整型", false, "10", "分页大小，最大 5000"),
            new InterfaceParameter("authToken", "字符型", true, null, "令牌"),
            .. table.Columns.Select(column => new InterfaceParameter(
                column.Name, TypeName(column.Type), false, null, column.Description)),
        ],
        table.Columns);

    private static string TypeName(DataItemType? type) => type switch
    {
        DataItemType.Integer => "整型",
        DataItemType.Number => "数值型",
        DataItemType.Date => "日期型",
        _ => "字符型",
    };
}
