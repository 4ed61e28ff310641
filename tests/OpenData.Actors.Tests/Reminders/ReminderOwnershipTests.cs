using Microsoft.Extensions.DependencyInjection;
using OpenData.Actors.Runtime.Reminders;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Reminders;

public sealed class ReminderOwnershipTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Only_the_owner_of_a_grain_ticks_its_reminders()
    {
        var ownership = new PartialOwnership();
        await using var silo = await ReminderTests.StartAsync(
            orleans => orleans.Services.AddSingleton<IReminderOwnership>(ownership));
        var alarm = silo.Grains.GetGrain<IAlarm>("a");
        await alarm.Plan("tea", Minute, Minute);
        await ReminderTests.AdvanceAsync(silo, Minute);
        Assert.Empty(await alarm.Ticks());

        ownership.OwnsAll = true;
        await Reading(silo);
        await ReminderTests.AdvanceAsync(silo, Minute / 2);
        Assert.Single(await alarm.Ticks()); // The one that is due at this very moment.

        ownership.OwnsAll = false;
        await Reading(silo);
        await ReminderTests.AdvanceAsync(silo, Minute);
        Assert.Single(await alarm.Ticks());
    }

    [Fact]
    public async Task The_table_is_read_again_every_five_minutes()
    {
        var table = new InMemoryReminderTable();
        await using var silo = await ReminderTests.StartAsync(table: table);
        var alarm = silo.Grains.GetGrain<IAlarm>("a");
        var entry = Entry(silo, alarm, 6 * Minute);
        entry.ETag = await table.UpsertRow(entry);
        silo.Clock.Advance(5 * Minute);
        await Reading(silo);
        await ReminderTests.AdvanceAsync(silo, Minute);
        Assert.Single(await alarm.Ticks());

        Assert.True(await table.RemoveRow(entry.GrainId, entry.ReminderName, entry.ETag));
        silo.Clock.Advance(4 * Minute); // No tick is due before the table is read.
        await Reading(silo);
        await ReminderTests.AdvanceAsync(silo, 7 * Minute);
        Assert.Single(await alarm.Ticks());
    }

    [Fact]
    public async Task A_table_that_cannot_be_read_is_asked_again_and_the_timers_go_on()
    {
        var table = new FragileTable();
        await using var silo = await ReminderTests.StartAsync(table: table);
        var alarm = silo.Grains.GetGrain<IAlarm>("a");
        await alarm.Plan("tea", 5 * Minute, 5 * Minute);
        await table.Rows.UpsertRow(Entry(silo, silo.Grains.GetGrain<IAlarm>("b"), 6 * Minute));

        table.IsDown = true;
        silo.Clock.Advance(5 * Minute);
        await Reading(silo);
        Assert.Single(await alarm.Ticks());
        Assert.Contains(silo.Log.Lines, line => line.Contains("could not be read; it is read again in 00:00:10", StringComparison.Ordinal));

        table.IsDown = false;
        silo.Clock.Advance(TimeSpan.FromSeconds(10));
        await Reading(silo);
        await ReminderTests.AdvanceAsync(silo, Minute);
        Assert.Single(await silo.Grains.GetGrain<IAlarm>("b").Ticks());
    }

    [Fact]
    public async Task What_a_grain_changes_while_the_table_is_read_is_newer_than_what_is_read()
    {
        var table = new FragileTable();
        await using var silo = await ReminderTests.StartAsync(table: table);
        var kept = silo.Grains.GetGrain<IAlarm>("kept");
        var ended = silo.Grains.GetGrain<IAlarm>("ended");
        await ended.Plan("tea", 10 * Minute, Minute);

        table.Hold = new Gate();
        silo.Clock.Advance(5 * Minute);
        await table.Hold.Arrived;
        await kept.Plan("tea", Minute, Minute);
        await ended.Drop("tea");
        table.Hold.Open();
        await Reading(silo);
        await ReminderTests.AdvanceAsync(silo, Minute);

        Assert.Single(await kept.Ticks());
        await ReminderTests.AdvanceAsync(silo, 5 * Minute);
        Assert.Empty(await ended.Ticks());
    }

    [Fact]
    public async Task Wrong_options_stop_the_start()
    {
        var error = await Assert.ThrowsAsync<OrleansConfigurationException>(() => ReminderTests.StartAsync(orleans =>
            orleans.Configure<ReminderOptions>(options => options.RefreshReminderListPeriod = TimeSpan.Zero)));

        Assert.Contains("RefreshReminderListPeriod", error.Message, StringComparison.Ordinal);
    }

    private static Task Reading(Silo silo) => Silo.Soon(silo.Services.GetRequiredService<ReminderService>().Reading);

    private static ReminderEntry Entry(Silo silo, IAlarm alarm, TimeSpan dueTime) => new()
    {
        GrainId = alarm.GetGrainId(),
        ReminderName = "tea",
        StartAt = silo.Clock.GetUtcNow().UtcDateTime + dueTime,
        Period = 10 * Minute,
    };
}
