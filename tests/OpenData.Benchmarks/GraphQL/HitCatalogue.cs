using System.Globalization;
using System.Text.Json;

namespace OpenData.Benchmarks.GraphQL;

/// <summary>Ten hits in memory: what is measured is the way of a request, not the search.</summary>
public sealed class HitCatalogue
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    private readonly HitPage _page = new(
        4_211,
        [.. Enumerable.Range(1, 10).Select(number => new Hit(
            number.ToString("x6", CultureInfo.InvariantCulture),
            $"上海市街镇代码{number}",
            "全市街道和镇的名称与代码",
            "市统计局",
            number % 4 == 0 ? null : "城市建设",
            new DateOnly(2026, 1, number),
            number * 317,
            ["代码", "街镇"]))]);

    /// <summary>The page, for every text.</summary>
    public HitPage Search(int first) => first >= _page.Nodes.Count
        ? _page
        : _page with { Nodes = [.. _page.Nodes.Take(first)] };

    /// <summary>The page as JSON, for servers in other languages.</summary>
    public string ToJson() => JsonSerializer.Serialize(_page, Camel);
}
