namespace OpenData.GraphQL.Engine.Tests.Execution.Direct;

public sealed class StationQueries
{
    public static Station Station(string? note = null, double level = 0.5) => new(
        "s\"1", note, -3, null, long.MaxValue, level, true, null, new DateOnly(2026, 1, 31), null,
        new DateTimeOffset(2026, 1, 31, 8, 30, 0, TimeSpan.FromHours(8)), DayOfWeek.Sunday, ["a", null]);
}
