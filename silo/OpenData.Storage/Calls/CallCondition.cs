namespace OpenData.Storage.Calls;

/// <summary>Which calls are looked at; all that is given must hold.</summary>
/// <param name="From">The first day, in Asia/Shanghai.</param>
/// <param name="To">The last day.</param>
public sealed record CallCondition(DateOnly From, DateOnly To)
{
    /// <summary>The most days of one reading.</summary>
    public const int MostDays = 366;

    /// <summary>The key of a resource; null for any.</summary>
    public string? Resource { get; init; }

    /// <summary>The key of a quota; null for any.</summary>
    public string? Caller { get; init; }

    /// <summary>Calls of the latest days.</summary>
    /// <param name="today">The last day.</param>
    /// <param name="days">How many, with it.</param>
    public static CallCondition Latest(DateOnly today, int days) => new(today.AddDays(1 - days), today);

    /// <summary>Every day of it, in order.</summary>
    public IEnumerable<DateOnly> Days() => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays);
}
