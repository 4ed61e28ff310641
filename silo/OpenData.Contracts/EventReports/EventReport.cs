using OpenData.Contracts.Datasets;
using Orleans;

namespace OpenData.Contracts.EventReports;

/// <summary>What a sender reports of an event in the city (urban management, data interface specification, table A.4), with its
/// names. What is not given is null, numbers of the map 0.</summary>
/// <param name="EventDesc">问题描述.</param>
/// <param name="OtherTaskNum">第三方问题唯一标识: what its sender knows it by; no other of that sender has it.</param>
/// <param name="Address">地址描述.</param>
/// <param name="CoordinateX">In the coordinates of the city's own system.</param>
/// <param name="CoordinateY">In the same.</param>
/// <param name="EventSrcId">问题来源标识.</param>
/// <param name="RecTypeId">事项类型标识.</param>
/// <param name="EventLevelId">问题级别标识, 1 or 2.</param>
/// <param name="EventTypeCode">问题类型标识.</param>
/// <param name="CreateTime">上报时间, when the sender took it.</param>
[GenerateSerializer, Immutable, Alias("opendata.EventReport")]
public sealed record EventReport(
    [property: Id(0)] string EventDesc,
    [property: Id(1)] string OtherTaskNum,
    [property: Id(2)] string Address,
    [property: Id(3)] double CoordinateX,
    [property: Id(4)] double CoordinateY,
    [property: Id(5)] int EventSrcId,
    [property: Id(6)] int RecTypeId,
    [property: Id(7)] int EventLevelId,
    [property: Id(8)] string EventTypeCode,
    [property: Id(9)] DateTimeOffset CreateTime)
{
    /// <summary>经度 of an online map, in degrees; the standard calls it <c>lontitude</c>.</summary>
    [Id(10)] public double Longitude { get; init; }

    /// <summary>纬度 of an online map, in degrees.</summary>
    [Id(11)] public double Latitude { get; init; }

    /// <summary>所属区域代码, of GB/T 2260.</summary>
    [Id(12)] public string? DistrictCode { get; init; }

    /// <summary>所属区域.</summary>
    [Id(13)] public string? DistrictName { get; init; }

    /// <summary>The code of the street.</summary>
    [Id(14)] public string? StreetCode { get; init; }

    /// <summary>The street.</summary>
    [Id(15)] public string? StreetName { get; init; }

    /// <summary>所属社区代码.</summary>
    [Id(16)] public string? CommunityCode { get; init; }

    /// <summary>所属社区.</summary>
    [Id(17)] public string? CommunityName { get; init; }

    /// <summary>问题大类标识.</summary>
    [Id(18)] public string? MainTypeCode { get; init; }

    /// <summary>问题小类标识.</summary>
    [Id(19)] public string? SubTypeCode { get; init; }

    /// <summary>上报人, personal data.</summary>
    [Id(20)] public string? HumanName { get; init; }

    /// <summary>上报人手机号, eleven digits, personal data.</summary>
    [Id(21)] public string? Cellphone { get; init; }

    /// <summary>问题任务号, as the sender gave it.</summary>
    [Id(22)] public string? TaskNum { get; init; }

    /// <summary>多媒体信息.</summary>
    [Id(23)] public EquatableList<EventMedia> Medias { get; init; } = [];

    /// <summary>Without what it says of people.</summary>
    public override string ToString() => $"event {OtherTaskNum}";
}
