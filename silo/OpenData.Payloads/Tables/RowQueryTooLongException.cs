namespace OpenData.Payloads.Tables;

/// <summary>A query was stopped because it ran for too long.</summary>
public sealed class RowQueryTooLongException : Exception
{
    /// <summary>Says after how long.</summary>
    public RowQueryTooLongException(TimeSpan limit)
        : base($"The query ran for more than {limit.TotalSeconds} s and was stopped.") => Limit = limit;

    /// <summary>How long a query may run.</summary>
    public TimeSpan Limit { get; }
}
