using System.Security.Cryptography;
using OpenData.Contracts;
using OpenData.Contracts.Datasets;
using OpenData.Contracts.EventReports;
using OpenData.Payloads.EventReports;
using OpenData.Payloads.Tables;
using OpenData.Storage.EventReports;
using OpenData.Storage.ReadModel;
using Orleans;

namespace OpenData.Silo.EventReports;

/// <inheritdoc cref="IEventPublication"/>
internal sealed class EventPublication(
    EventReportReader reports, RowFileWriter rows, ResourceReader resources, IGrainFactory grains, TimeProvider time) : IEventPublication
{
    private const int BatchSize = 1_000;

    /// <summary>The key of the resource.</summary>
    public static string Key { get; } = Convert.ToHexStringLower(SHA256.HashData("event-reports"u8))[..32];

    /// <inheritdoc/>
    public async Task<PublishedEvents> Publish(CancellationToken cancellationToken)
    {
        await using var csv = await EventTable.Start();
        IReadOnlyList<StoredEvent> batch = [];
        do
        {
            batch = await reports.After(batch.Count == 0 ? 0 : batch[^1].Number, BatchSize, cancellationToken);
            foreach (var stored in batch)
            {
                await csv.Add(stored);
            }
        }
        while (batch.Count == BatchSize);

        var table = await rows.Write(await csv.Read(), EventTable.Columns, cancellationToken);
        var before = (await resources.Find(Key, cancellationToken))?.Resource;
        var resource = before?.Table == table ? before : Describe(table, before?.PublishedAt);
        return new PublishedEvents(Key, table.RowCount, await grains.GetGrain<IDatasetGrain>(Key).Import(resource));
    }

    private Resource Describe(RowTable table, DateOnly? publishedAt)
    {
        var today = ShanghaiTime.Today(time);
        return new Resource
        {
            Key = Key,
            Title = "城市管理问题上报",
            Abstract = "各应用通过信息上报接口上报的城市管理问题。不含上报人及其手机号，也不含问题描述和地址，因为其中可能写有个人信息；经纬度保留三位小数。",
            Provider = "开放数据平台",
            Domain = "城市建设",
            OpenType = OpenType.Unconditional,
            Category = ResourceCategory.Interface,
            Keywords = ["城市管理", "问题上报"],
            DataItems = table.Columns,
            PublishedAt = publishedAt ?? today,
            UpdatedAt = today,
            RowCount = table.RowCount,
            Table = table,
        };
    }
}
