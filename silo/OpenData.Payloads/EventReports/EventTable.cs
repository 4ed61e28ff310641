using System.Globalization;
using System.Text;
using CsvHelper;
using OpenData.Contracts;
using OpenData.Contracts.Datasets;
using OpenData.Contracts.EventReports;
using OpenData.Payloads.CodeLists;

namespace OpenData.Payloads.EventReports;

/// <summary>
/// Reports as a table that anybody may read. Who reported is not in it, nor are the texts that people wrote, the description and the
/// address, which may name somebody or a door, nor coordinates of the city's own system; degrees have three decimals, which is a
/// hundred metres.
/// </summary>
public sealed class EventTable : IAsyncDisposable
{
    private const int Decimals = 3;

    private static readonly (DataItem Item, Func<StoredEvent, string?> Cell)[] Described =
    [
        (Text("问题编号", "task_num", "平台为问题编的号"), stored => stored.TaskNum),
        (Text("上报时间", "create_time", "yyyy-MM-dd HH:mm:ss，北京时间"), stored => Clock(stored.Report.CreateTime, "yyyy-MM-dd HH:mm:ss")),
        (Item("受理日期", "received_date", DataItemType.Date, "平台收到的日期"), stored => Clock(stored.ReceivedAt, "yyyy-MM-dd")),
        (Text("上报应用", "sender_name", "上报的应用当时的名称"), stored => stored.SenderName),
        (Item("问题来源标识", "event_src_id", DataItemType.Integer, ""), stored => Whole(stored.Report.EventSrcId)),
        (Item("事项类型标识", "rec_type_id", DataItemType.Integer, ""), stored => Whole(stored.Report.RecTypeId)),
        (Item("问题级别标识", "event_level_id", DataItemType.Integer, "1 或 2"), stored => Whole(stored.Report.EventLevelId)),
        (Text("问题类型标识", "event_type_code", ""), stored => stored.Report.EventTypeCode),
        (Text("问题大类标识", "main_type_code", ""), stored => stored.Report.MainTypeCode),
        (Text("问题小类标识", "sub_type_code", ""), stored => stored.Report.SubTypeCode),
        (Text("所属区域代码", "district_code", "") with { CodeList = KnownCodeLists.AreasName }, stored => stored.Report.DistrictCode),
        (Text("所属区域", "district_name", ""), stored => stored.Report.DistrictName),
        (Text("所属街道代码", "street_code", ""), stored => stored.Report.StreetCode),
        (Text("所属街道", "street_name", ""), stored => stored.Report.StreetName),
        (Text("所属社区代码", "community_code", ""), stored => stored.Report.CommunityCode),
        (Text("所属社区", "community_name", ""), stored => stored.Report.CommunityName),
        (Item("经度", "longitude", DataItemType.Number, "在线地图坐标系，保留三位小数"), stored => Degrees(stored, stored.Report.Longitude)),
        (Item("纬度", "latitude", DataItemType.Number, "在线地图坐标系，保留三位小数"), stored => Degrees(stored, stored.Report.Latitude)),
        (Item("多媒体数量", "media_count", DataItemType.Integer, ""), stored => Whole(stored.Report.Medias.Count)),
    ];

    private readonly FileStream _file;
    private readonly CsvWriter _csv;

    private EventTable(FileStream file)
    {
        _file = file;
        _csv = new CsvWriter(
            new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true), CultureInfo.InvariantCulture);
    }

    /// <summary>The columns.</summary>
    public static IReadOnlyList<DataItem> Columns { get; } = [.. Described.Select(column => column.Item)];

    /// <summary>A table without rows, in a file of its own that goes away with it.</summary>
    public static async Task<EventTable> Start()
    {
        var table = new EventTable(new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose));
        await table.Write(Columns.Select(column => column.Name));
        return table;
    }

    /// <summary>Adds a row.</summary>
    public Task Add(StoredEvent stored) => Write(Described.Select(column => column.Cell(stored) ?? ""));

    /// <summary>The whole as CSV, from its start.</summary>
    public async Task<Stream> Read()
    {
        await _csv.FlushAsync();
        _file.Position = 0;
        return _file;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _csv.DisposeAsync();
        await _file.DisposeAsync();
    }

    private async Task Write(IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            _csv.WriteField(cell);
        }

        await _csv.NextRecordAsync();
    }

    private static DataItem Text(string name, string code, string description) => Item(name, code, DataItemType.Text, description);

    private static DataItem Item(string name, string code, DataItemType type, string description) => new(name, code, type, null, description);

    private static string Clock(DateTimeOffset moment, string form) => ShanghaiTime.At(moment).ToString(form, CultureInfo.InvariantCulture);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Zero and zero is what is not given.
    private static string? Degrees(StoredEvent stored, double degrees) => stored.Report is { Longitude: 0, Latitude: 0 }
        ? null
        : Math.Round(degrees, Decimals).ToString(CultureInfo.InvariantCulture);
}
