using System.Globalization;
using System.Text.Json.Serialization;
using Orleans;

namespace OpenData.Contracts.EventReports;

/// <summary>A report that was taken, and is never changed.</summary>
/// <param name="Number">From 1 in the order of storing, with gaps; <c>recID</c> of the answer.</param>
/// <param name="SenderId">The app that sent it.</param>
/// <param name="SenderName">As the app was called then.</param>
/// <param name="ReceivedAt">When it was taken.</param>
/// <param name="Report">What was said.</param>
[GenerateSerializer, Immutable, Alias("opendata.StoredEvent")]
public sealed record StoredEvent(
    [property: Id(0)] long Number,
    [property: Id(1)] string SenderId,
    [property: Id(2)] string SenderName,
    [property: Id(3)] DateTimeOffset ReceivedAt,
    [property: Id(4)] EventReport Report)
{
    /// <summary>我方问题唯一标识: the day in Shanghai and the number, such as <c>20260301-12</c>.</summary>
    [JsonIgnore]
    public string TaskNum => string.Create(CultureInfo.InvariantCulture, $"{ShanghaiTime.At(ReceivedAt):yyyyMMdd}-{Number}");
}
