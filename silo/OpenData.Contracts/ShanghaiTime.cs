namespace OpenData.Contracts;

/// <summary>The time by which days are counted and shown: Asia/Shanghai. It has been UTC+8 without summer time since 1991 (tz
/// database), so no time zone files are needed for it.</summary>
public static class ShanghaiTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The present, as clocks in Shanghai show it.</summary>
    public static DateTimeOffset Now(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return At(time.GetUtcNow());
    }

    /// <summary>The day that it is in Shanghai.</summary>
    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(Now(time).DateTime);

    /// <summary>A moment, as clocks in Shanghai show it.</summary>
    public static DateTimeOffset At(DateTimeOffset moment) => moment.ToOffset(Offset);
}
