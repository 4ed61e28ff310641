using Orleans;

namespace OpenData.Actors.Runtime.Reminders;

/// <summary>When a reminder is due: at its start and every whole period after it, whatever was missed.</summary>
/// <param name="StartAt">The first tick; UTC.</param>
/// <param name="Period">Positive.</param>
/// <param name="ETag">The version of the row.</param>
internal sealed record ReminderSchedule(DateTime StartAt, TimeSpan Period, string? ETag)
{
    public static ReminderSchedule Of(ReminderEntry entry) =>
        new(DateTime.SpecifyKind(entry.StartAt, DateTimeKind.Utc), entry.Period, entry.ETag);

    /// <summary>The first tick that is not before <paramref name="now"/>.</summary>
    public DateTime From(DateTime now) => StartAt >= now ? StartAt : Past(now - TimeSpan.FromTicks(1));

    /// <summary>The first tick after <paramref name="now"/>.</summary>
    public DateTime After(DateTime now) => StartAt > now ? StartAt : Past(now);

    private DateTime Past(DateTime now)
    {
        var sinceLast = (now - StartAt).Ticks % Period.Ticks;
        var untilNext = Period.Ticks - sinceLast;
        return untilNext > DateTime.MaxValue.Ticks - now.Ticks ? DateTime.MaxValue : now.AddTicks(untilNext);
    }
}
