using Microsoft.Extensions.DependencyInjection;
using OpenData.Actors.Runtime.Reminders;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Reminders;

public sealed class ReminderTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_reminder_ticks_at_its_start_and_every_period_after_it()
    {
        await using var silo = await StartAsync();
        var start = silo.Clock.GetUtcNow().UtcDateTime;
        var alarm = silo.Grains.GetGrain<IAlarm>("a");
        await alarm.Plan("tea", 2 * Minute, 5 * Minute);

        await AdvanceAsync(silo, 2 * Minute - TimeSpan.FromTicks(1));
        Assert.Empty(await alarm.Ticks());
        await AdvanceAsync(silo, TimeSpan.FromTicks(1));
        await AdvanceAsync(silo, 5 * Minute);
        await AdvanceAsync(silo, 4 * Minute);

        var ticks = await alarm.Ticks();
        Assert.Equal([start + 2 * Minute, start + 7 * Minute], ticks.Select(each => each.CurrentTickTime));
        Assert.All(ticks, each => Assert.Equal((start + 2 * Minute, 5 * Minute), (each.FirstTickTime, each.Period)));
        Assert.All(ticks, each => Assert.Equal(DateTimeKind.Utc, each.CurrentTickTime.Kind));
    }

    [Fact]
    public async Task A_reminder_activates_its_grain()
    {
        await using var silo = await StartAsync();
        var alarm = silo.Grains.GetGrain<IAlarm>("a");
        await alarm.Plan("tea", Minute, Minute);
        await alarm.Leave();
        Assert.Empty(await alarm.Ticks()); // Of the next activation, so the first is over.
        await alarm.Leave();

        await AdvanceAsync(silo, Minute);

        Assert.Single(await alarm.Ticks());
    }

    [Fact]
    public async Task A_due_time_of_zero_ticks_at_once_and_a_reminder_may_end_itself()
    {
        await using var silo = await StartAsync();
        var alarm = silo.Grains.GetGrain<IAlarm>("a");
        await alarm.Plan("once", TimeSpan.Zero, Minute);

        await AdvanceAsync(silo, TimeSpan.Zero);
        await AdvanceAsync(silo, 3 * Minute);

        Assert.Single(await alarm.Ticks());
        Assert.Empty(await alarm.Names());
    }

    [Fact]
    public async Task A_tick_does_not_overlap_the_one_before_it()
    {
        await using var silo = await StartAsync();
        var start = silo.Clock.GetUtcNow().UtcDateTime;
        var alarm = silo.Grains.GetGrain<IAlarm>("a");
        await alarm.Plan("slow", TimeSpan.Zero, TimeSpan.FromSeconds(100));
        silo.Clock.Advance(TimeSpan.Zero);
        await silo.Journal.Gate("slow").Arrived;

        silo.Clock.Advance(TimeSpan.FromSeconds(29)); // The caller of a tick waits for 30 s.
        silo.Journal.Gate("slow").Open();
        await Silo.Soon(silo.Services.GetRequiredService<ReminderService>().Ticks);
        await AdvanceAsync(silo, TimeSpan.FromSeconds(70));
        Assert.Single(await alarm.Ticks());
        await AdvanceAsync(silo, TimeSpan.FromSeconds(1));

        Assert.Equal([start, start + TimeSpan.FromSeconds(100)], (await alarm.Ticks()).Select(each => each.CurrentTickTime));
    }

    [Fact]
    public async Task Ticks_that_fall_due_while_one_is_under_way_are_left_out()
    {
        await using var silo = await StartAsync(orleans =>
            orleans.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = TimeSpan.Zero));
        var start = silo.Clock.GetUtcNow().UtcDateTime;
        var alarm = silo.Grains.GetGrain<IAlarm>("a");
        await alarm.Plan("slow", TimeSpan.Zero, TimeSpan.FromSeconds(2));
        silo.Clock.Advance(TimeSpan.Zero);
        await silo.Journal.Gate("slow").Arrived;

        silo.Clock.Advance(TimeSpan.FromSeconds(7));
        silo.Journal.Gate("slow").Open();
        await Silo.Soon(silo.Services.GetRequiredService<ReminderService>().Ticks);
        await AdvanceAsync(silo, TimeSpan.FromSeconds(1));

        Assert.Equal([start, start + TimeSpan.FromSeconds(8)], (await alarm.Ticks()).Select(each => each.CurrentTickTime));
    }

    [Fact]
    public async Task A_tick_that_fails_is_logged_and_the_next_one_comes()
    {
        await using var silo = await StartAsync();
        var alarm = silo.Grains.GetGrain<IAlarm>("a");
        await alarm.Plan("broken", Minute, Minute);

        await AdvanceAsync(silo, Minute);
        await AdvanceAsync(silo, Minute);

        Assert.Equal(2, (await alarm.Ticks()).Length);
        Assert.Equal(2, silo.Log.Lines.Count(line => line.StartsWith(
            "Reminder broken of grain alarm/a failed; its next tick comes all the same the alarm is broken", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Ticks_missed_while_there_was_no_silo_are_not_replayed()
    {
        var table = new InMemoryReminderTable();
        DateTime first;
        await using (var silo = await StartAsync(table: table))
        {
            first = silo.Clock.GetUtcNow().UtcDateTime + 2 * Minute;
            await silo.Grains.GetGrain<IAlarm>("a").Plan("tea", 2 * Minute, 10 * Minute);
        }

        await using var next = await StartAsync(table: table, begin: clock => clock.Advance(35 * Minute));
        var alarm = next.Grains.GetGrain<IAlarm>("a");
        await AdvanceAsync(next, 6 * Minute);
        Assert.Empty(await alarm.Ticks());
        await AdvanceAsync(next, Minute);

        var tick = Assert.Single(await alarm.Ticks());
        Assert.Equal((first, first + 40 * Minute), (tick.FirstTickTime, tick.CurrentTickTime));
    }

    [Fact]
    public async Task Registering_again_replaces_the_reminder_and_its_handles()
    {
        await using var silo = await StartAsync();
        var start = silo.Clock.GetUtcNow().UtcDateTime;
        var alarm = silo.Grains.GetGrain<IAlarm>("a");
        await alarm.Plan("tea", Minute, Minute);
        await alarm.Plan("tea", 3 * Minute, 7 * Minute);
        await AdvanceAsync(silo, 3 * Minute);
        await AdvanceAsync(silo, 7 * Minute);

        Assert.Equal([start + 3 * Minute, start + 10 * Minute], (await alarm.Ticks()).Select(each => each.CurrentTickTime));
        await Assert.ThrowsAsync<ReminderException>(() => alarm.Drop("tea", byOldHandle: true));
        Assert.True(await alarm.Has("tea"));
        await alarm.Drop("tea");
        Assert.False(await alarm.Has("tea"));
        await AdvanceAsync(silo, 10 * Minute);
        Assert.Equal(2, (await alarm.Ticks()).Length);
    }

    [Fact]
    public async Task Reminders_are_apart_by_grain_and_by_name()
    {
        await using var silo = await StartAsync();
        var one = silo.Grains.GetGrain<IAlarm>("one");
        var other = silo.Grains.GetGrain<IAlarm>("other");
        await one.Plan("tea", Minute, Minute);
        await one.Plan("toast", Minute, Minute);
        await other.Plan("tea", Minute, Minute);
        await one.Drop("tea");

        await AdvanceAsync(silo, Minute);

        Assert.Equal(["toast"], await one.Names());
        Assert.Equal(["tea of other", "toast of one"], silo.Journal.Entries.Order());
    }

    [Fact]
    public async Task Every_class_that_is_remindable_is_called_by_its_own_identity()
    {
        await using var silo = await StartAsync();
        var bell = silo.Grains.GetGrain<IBell>(7);
        var alarm = silo.Grains.GetGrain<IAlarm>("a");
        await bell.Plan();
        await alarm.Plan("tea", TimeSpan.Zero, Minute);
        await AdvanceAsync(silo, TimeSpan.Zero);

        Assert.Equal(1, await bell.Rings());
        Assert.Single(await alarm.Ticks());
        await bell.AsReference<IRemindable>().ReceiveReminder("by hand", default);
        await silo.Grains.GetGrain<IRemindable>(bell.GetGrainId()).ReceiveReminder("by hand", default);
        Assert.Equal(3, await bell.Rings());
    }

    [Fact]
    public async Task Names_and_times_that_are_not_allowed_are_refused()
    {
        await using var silo = await StartAsync();
        var alarm = silo.Grains.GetGrain<IAlarm>("a");

        await Assert.ThrowsAsync<ArgumentException>(() => alarm.Plan(" ", Minute, Minute));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => alarm.Plan("tea", -Minute, Minute));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => alarm.Plan("tea", Timeout.InfiniteTimeSpan, Minute));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => alarm.Plan("tea", TimeSpan.MaxValue, Minute));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => alarm.Plan("tea", Minute, Timeout.InfiniteTimeSpan));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => alarm.Plan("tea", Minute, TimeSpan.Zero));
        await Assert.ThrowsAsync<ArgumentException>(() => alarm.Plan("tea", Minute, Minute - TimeSpan.FromTicks(1)));
        Assert.Empty(await alarm.Names());
    }

    [Fact]
    public async Task A_grain_that_is_not_remindable_has_no_reminders()
    {
        await using var silo = await StartAsync();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => silo.Grains.GetGrain<IDeaf>("a").Plan());

        Assert.Contains("DeafGrain does not implement IRemindable", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silo_without_reminders_says_so()
    {
        await using var silo = await Silo.StartAsync();

        var error = await Assert.ThrowsAsync<OrleansConfigurationException>(
            () => silo.Grains.GetGrain<IAlarm>("a").Plan("tea", Minute, Minute));

        Assert.Contains("UseInMemoryReminderService", error.Message, StringComparison.Ordinal);
    }

    /// <summary>In steps, so that each tick is over before its caller's time limit is.</summary>
    internal static async Task AdvanceAsync(Silo silo, TimeSpan time)
    {
        var end = silo.Clock.GetUtcNow() + time;
        do
        {
            var left = end - silo.Clock.GetUtcNow();
            silo.Clock.Advance(left < Step ? left : Step);
            await Silo.Soon(silo.Services.GetRequiredService<ReminderService>().Ticks);
        }
        while (silo.Clock.GetUtcNow() < end);
    }

    internal static async Task<Silo> StartAsync(
        Action<ISiloBuilder>? configure = null,
        IReminderTable? table = null,
        Action<TestingHost.ManualTimeProvider>? begin = null)
    {
        var silo = Silo.Build(orleans =>
        {
            orleans.UseInMemoryReminderService();
            if (table is not null)
            {
                orleans.Services.AddSingleton(table);
            }

            configure?.Invoke(orleans);
        });
        begin?.Invoke(silo.Clock);
        await silo.StartHostAsync();
        return silo;
    }
}
