using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Tests.Host;

namespace OpenData.GraphQL.Api.Tests.Rows;

/// <summary>A catalogue with one table, which has a column of each type and empty cells.</summary>
public sealed class StopsHost : IAsyncLifetime
{
    internal static readonly string Key = SampleResources.Key(1);

    private const string Csv =
        "代码,名称,客流,比例,日期\n011,人民广场,120,0.50,2026-01-02\n012,外滩,,,\n013,人民公园,-7,12,2025-12-31\n014,豫园,120,,2026-01-02\n";

    internal CatalogueHost Host { get; private set; } = null!;

    internal Resource Resource { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await CatalogueHost.Start();
        var table = await Host.Table(
            Csv,
            new DataItem("代码", "dm", DataItemType.Text, 3, "三位代码"),
            new DataItem("名称", "mc", DataItemType.Text, null, ""),
            new DataItem("客流", "kl", DataItemType.Integer, null, ""),
            new DataItem("比例", "bl", DataItemType.Number, null, ""),
            new DataItem("日期", "rq", DataItemType.Date, null, ""));
        Resource = new Resource
        {
            Key = Key,
            Title = "公交站点",
            Provider = "交通委",
            OpenType = OpenType.Unconditional,
            Table = table,
        };
        await Host.Put(Resource);
    }

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();
}
