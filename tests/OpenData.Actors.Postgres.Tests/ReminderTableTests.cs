using Microsoft.Extensions.Options;
using OpenData.Actors.Postgres.Reminders;
using OpenData.PostgresFixture;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;

namespace OpenData.Actors.Postgres.Tests;

public sealed class ReminderTableTests(PostgresDatabase postgres) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private static readonly GrainId Grain = GrainId.Create("sandbox", "a/b 沙箱");
    private static readonly DateTime Start = new(2026, 11, 22, 3, 4, 5, 678, DateTimeKind.Utc);

    private readonly OrleansDatabase _database = OrleansDatabase.Of(postgres.ConnectionString);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task A_reminder_comes_back_as_it_was_written()
    {
        var table = Table("round trip");
        var etag = await table.UpsertRow(Entry("close"));

        var read = await table.ReadRow(Grain, "close");

        Assert.Equal(
            (Grain, "close", Start, DateTimeKind.Utc, TimeSpan.FromHours(30.5), etag),
            (read!.GrainId, read.ReminderName, read.StartAt, read.StartAt.Kind, read.Period, read.ETag));
        Assert.Null(await table.ReadRow(Grain, "open"));
    }

    [Fact]
    public async Task A_reminder_of_the_same_name_is_replaced()
    {
        var table = Table("replaced");
        var first = await table.UpsertRow(Entry("close"));
        var second = await table.UpsertRow(Entry("close", TimeSpan.FromMinutes(1)));

        Assert.NotEqual(first, second);
        var read = Assert.Single(await table.ReadRows(Grain));
        Assert.Equal((TimeSpan.FromMinutes(1), second), (read.Period, read.ETag));
    }

    [Fact]
    public async Task Rows_are_those_of_the_grain_and_of_the_service()
    {
        var table = Table("rows");
        await table.UpsertRow(Entry("one"));
        await table.UpsertRow(Entry("two"));
        await table.UpsertRow(Entry("one", grain: GrainId.Create("sandbox", "other")));
        await Table("another").UpsertRow(Entry("one"));

        Assert.Equal(["one", "two"], (await table.ReadRows(Grain)).Select(entry => entry.ReminderName).Order());
        Assert.Equal(3, (await table.ReadAll()).Count);
    }

    [Fact]
    public async Task A_reminder_is_removed_only_in_the_version_that_was_read()
    {
        var table = Table("removed");
        var stale = await table.UpsertRow(Entry("close"));
        var etag = await table.UpsertRow(Entry("close"));

        Assert.False(await table.RemoveRow(Grain, "close", stale));
        Assert.False(await table.RemoveRow(Grain, "close", "of another table"));
        Assert.True(await table.RemoveRow(Grain, "close", etag));
        Assert.False(await table.RemoveRow(Grain, "close", etag));
        Assert.NotEqual(etag, await table.UpsertRow(Entry("close")));
        Assert.False(await table.RemoveRow(Grain, "close", etag));
    }

    [Fact]
    public async Task Two_first_writers_of_one_reminder_leave_one_row()
    {
        var table = Table("first writers");

        var etags = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => table.UpsertRow(Entry("close")))));

        Assert.Equal(20, etags.Distinct().Count());
        Assert.Contains((await table.ReadRow(Grain, "close"))!.ETag, etags);
    }

    private PostgresReminderTable Table(string service) =>
        new(_database, Options.Create(new ClusterOptions { ServiceId = service }));

    private static ReminderEntry Entry(string name, TimeSpan? period = null, GrainId? grain = null) => new()
    {
        GrainId = grain ?? Grain,
        ReminderName = name,
        StartAt = Start,
        Period = period ?? TimeSpan.FromHours(30.5),
    };
}
