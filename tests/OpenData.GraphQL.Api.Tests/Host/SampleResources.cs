using OpenData.Contracts.Datasets;

namespace OpenData.GraphQL.Api.Tests.Host;

/// <summary>A catalogue in which every field varies on its own.</summary>
internal static class SampleResources
{
    private static readonly string[] Domains = ["道路交通", "民生服务", "城市建设"];
    private static readonly string[] Providers = ["交通委", "民政局", "绿化市容局", "教育局", "生态环境局"];
    private static readonly string[] Scenarios = ["停车引导", "养老选址", "空气预报", "便民查询"];
    private static readonly string[] Formats = ["csv", "xlsx", "json", "api"];
    private static readonly string[] Subjects = ["停车场", "养老机构", "公园绿地", "学校名录", "空气质量", "公交站点"];

    /// <summary>57 resources, deterministic; every sixth is about the same subject.</summary>
    public static IReadOnlyList<Resource> All { get; } = [.. Enumerable.Range(0, 57).Select(Make)];

    public static string Key(int i) => $"{i:x32}";

    private static Resource Make(int i) => new()
    {
        Key = Key(i),
        Title = $"第{i}号{Subjects[i % Subjects.Length]}",
        Abstract = i % 4 == 0 ? "" : $"{Subjects[i % Subjects.Length]}的名称与地址。",
        Provider = Providers[i * 3 % Providers.Length],
        Domain = i % 7 == 0 ? null : Domains[i % Domains.Length],
        OpenType = (i % 5) switch { 0 => null, 1 or 2 => OpenType.Unconditional, _ => OpenType.Conditional },
        Category = i % 3 == 0 ? ResourceCategory.Interface : ResourceCategory.Product,
        Scenarios = i % 2 == 0 ? [Scenarios[i % Scenarios.Length], Scenarios[(i + 1) % Scenarios.Length]] : [],
        Formats = i % 6 == 5 ? [] : [Formats[i % Formats.Length], .. i % 3 == 0 ? ["pdf"] : Array.Empty<string>()],
        Tags = [Subjects[i % Subjects.Length]],
        DataItems = [.. Enumerable.Range(0, i % 4).Select(item => new DataItem($"项{item}", $"x{item}", DataItemType.Text, 10, ""))],
        UpdatedAt = i % 8 == 7 ? null : new DateOnly(2024, 1, 1).AddDays(i * 37 % 500),
        RowCount = i % 9 == 8 ? null : i * 7919 % 1000,
        IsExample = i % 10 == 9,
        SourceViews = i * 31 % 100,
        SourceDownloads = i * 17 % 50,
    };
}
