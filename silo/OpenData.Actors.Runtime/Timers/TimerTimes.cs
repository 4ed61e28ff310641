namespace OpenData.Actors.Runtime.Timers;

/// <summary>Which times a timer takes.</summary>
internal static class TimerTimes
{
    /// <exception cref="ArgumentOutOfRangeException">A time is negative and not infinite.</exception>
    public static void Check(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
    }

    private static void Check(TimeSpan time, string name)
    {
        if (time < TimeSpan.Zero && time != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(name, time, "A timer takes zero, a positive time or Timeout.InfiniteTimeSpan.");
        }
    }
}
