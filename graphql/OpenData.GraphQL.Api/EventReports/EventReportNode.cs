using OpenData.Contracts.Accounts.Rules;
using OpenData.Contracts.EventReports;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.EventReports;

/// <summary>A report of an event in the city (信息上报), for those who operate the portal.</summary>
[GraphQLName("EventReport")]
public sealed class EventReportNode
{
    private readonly StoredEvent _stored;

    internal EventReportNode(StoredEvent stored) => _stored = stored;

    private EventReport Report => _stored.Report;

    /// <summary>recID: its number here.</summary>
    public int Number => checked((int)_stored.Number);

    /// <summary>我方问题唯一标识.</summary>
    public string TaskNum => _stored.TaskNum;

    /// <summary>The app that sent it.</summary>
    [ID]
    public string SenderId => _stored.SenderId;

    /// <summary>As the app was called then.</summary>
    public string SenderName => _stored.SenderName;

    /// <summary>When it was taken.</summary>
    public DateTimeOffset ReceivedAt => _stored.ReceivedAt;

    /// <summary>第三方问题唯一标识.</summary>
    public string OtherTaskNum => Report.OtherTaskNum;

    /// <summary>问题任务号, as the sender gave it.</summary>
    public string? SenderTaskNum => Report.TaskNum;

    /// <summary>问题描述.</summary>
    public string Description => Report.EventDesc;

    /// <summary>地址描述.</summary>
    public string Address => Report.Address;

    /// <summary>In the coordinates of the city's own system.</summary>
    public double CoordinateX => Report.CoordinateX;

    /// <summary>In the same.</summary>
    public double CoordinateY => Report.CoordinateY;

    /// <summary>经度 of an online map; 0 with a latitude of 0 is not given.</summary>
    public double Longitude => Report.Longitude;

    /// <summary>纬度 of an online map.</summary>
    public double Latitude => Report.Latitude;

    /// <summary>问题来源标识.</summary>
    public int SourceId => Report.EventSrcId;

    /// <summary>事项类型标识.</summary>
    public int RecordTypeId => Report.RecTypeId;

    /// <summary>问题级别标识, 1 or 2.</summary>
    public int Level => Report.EventLevelId;

    /// <summary>问题类型标识.</summary>
    public string EventType => Report.EventTypeCode;

    /// <summary>问题大类标识.</summary>
    public string? MainType => Report.MainTypeCode;

    /// <summary>问题小类标识.</summary>
    public string? SubType => Report.SubTypeCode;

    /// <summary>Codes and names of district, street and community, from the largest; those that are given.</summary>
    public IReadOnlyList<string> Areas =>
    [
        .. new[]
        {
            Area(Report.DistrictCode, Report.DistrictName),
            Area(Report.StreetCode, Report.StreetName),
            Area(Report.CommunityCode, Report.CommunityName),
        }.OfType<string>(),
    ];

    /// <summary>上报人, masked.</summary>
    public string? HumanName => Report.HumanName is { } name ? PersonName.Mask(name) : null;

    /// <summary>上报人手机号, masked.</summary>
    public string? Cellphone => Report.Cellphone is { } mobile ? Mobile.Mask(mobile) : null;

    /// <summary>上报时间.</summary>
    public DateTimeOffset CreatedAt => Report.CreateTime;

    /// <summary>多媒体信息.</summary>
    public IReadOnlyList<EventMediaNode> Medias => [.. Report.Medias.Select((media, place) => new EventMediaNode(_stored.Number, place, media))];

    private static string? Area(string? code, string? name) => code is null && name is null ? null : $"{name} {code}".Trim();
}
