namespace OpenData.Storage.Model;

/// <summary>A report of an event.</summary>
public sealed class EventReportRow
{
    /// <summary>In the order of storing.</summary>
    public long Number { get; set; }

    /// <summary>The app that sent it.</summary>
    public required string Sender { get; set; }

    /// <summary>What its sender knows it by.</summary>
    public required string OtherTaskNum { get; set; }

    /// <summary>Milliseconds since 1970, UTC.</summary>
    public long ReceivedAt { get; set; }

    /// <summary>问题类型标识.</summary>
    public required string EventType { get; set; }

    /// <summary>What operators find its sender by, in small letters.</summary>
    public required string SearchText { get; set; }

    /// <summary>The whole as JSON, but for the number.</summary>
    public required string Document { get; set; }
}
