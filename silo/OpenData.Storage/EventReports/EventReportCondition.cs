namespace OpenData.Storage.EventReports;

/// <summary>Which reports are looked for; all that is given must hold.</summary>
public sealed record EventReportCondition
{
    /// <summary>Words that all are part of the name or the id of the app that sent it; null for any.</summary>
    public string? Sender { get; init; }

    /// <summary>问题类型标识; null for any.</summary>
    public string? EventType { get; init; }

    /// <summary>Taken at this moment or later; null for any.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Taken before this moment; null for any.</summary>
    public DateTimeOffset? Before { get; init; }
}
