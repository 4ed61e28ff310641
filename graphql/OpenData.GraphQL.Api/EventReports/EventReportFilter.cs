using OpenData.Contracts;
using OpenData.Storage.EventReports;

namespace OpenData.GraphQL.Api.EventReports;

/// <summary>Which reports; all that is given must hold.</summary>
public sealed record EventReportFilter
{
    private static readonly TimeSpan ShanghaiOffset = ShanghaiTime.At(DateTimeOffset.UnixEpoch).Offset;

    /// <summary>Words that all are part of the name or the id of the app that sent it.</summary>
    public string? Sender { get; init; }

    /// <summary>问题类型标识.</summary>
    public string? EventType { get; init; }

    /// <summary>The first day in Asia/Shanghai that it was taken on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }

    internal EventReportCondition ToCondition() => new()
    {
        Sender = Sender,
        EventType = EventType,
        From = From is { } first ? MidnightOf(first) : null,
        Before = To is { } last && last < DateOnly.MaxValue ? MidnightOf(last.AddDays(1)) : null,
    };

    // The first of all days begins before there is time, at UTC.
    private static DateTimeOffset MidnightOf(DateOnly day) => day == DateOnly.MinValue
        ? DateTimeOffset.MinValue
        : new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), ShanghaiOffset);
}
