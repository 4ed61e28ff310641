using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using OpenData.Contracts.Auditing;
using OpenData.Storage.Databases;
using OpenData.Storage.Grains;
using OpenData.Storage.Tests.Providers;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Storage.Tests;

public abstract class StateStorageSuite(Provider provider)
{
    private static readonly GrainId Grain = GrainId.Create("token", "abc");

    [Fact]
    public async Task States_are_kept_by_grain_and_name()
    {
        await using var store = await TestStore.Start(provider);
        await Write(store, "one", new Sample(1));
        await Write(store, "two", new Sample(2));

        Assert.Equal(1, (await Read(store, "one")).State!.Value);
        Assert.Equal(2, (await Read(store, "two")).State!.Value);
        Assert.False((await Read(store, "three")).RecordExists);
    }

    [Fact]
    public async Task Writing_with_a_stale_etag_throws_and_keeps_the_stored_value()
    {
        await using var store = await TestStore.Start(provider);
        await Write(store, "one", new Sample(1));
        var slow = await Read(store, "one");
        var quick = await Read(store, "one");
        quick.State = new Sample(2);
        await store.States.WriteStateAsync("one", Grain, quick);

        slow.State = new Sample(3);
        await Assert.ThrowsAsync<InconsistentStateException>(() => store.States.WriteStateAsync("one", Grain, slow));

        Assert.Equal(2, (await Read(store, "one")).State!.Value);
    }

    [Fact]
    public async Task A_cleared_state_can_be_written_anew()
    {
        await using var store = await TestStore.Start(provider);
        var state = await Write(store, "one", new Sample(1));
        await store.States.ClearStateAsync("one", Grain, state);
        Assert.Null(state.ETag);
        Assert.False((await Read(store, "one")).RecordExists);

        await Write(store, "one", new Sample(4));

        Assert.Equal(4, (await Read(store, "one")).State!.Value);
    }

    [Fact]
    public async Task The_etag_of_a_cleared_state_does_not_fit_the_one_that_is_written_anew()
    {
        await using var store = await TestStore.Start(provider);
        await Write(store, "one", new Sample(1));
        var stale = await Read(store, "one");
        var state = await Read(store, "one");
        await store.States.ClearStateAsync("one", Grain, state);
        for (var value = 2; value < 5; value++)
        {
            state.State = new Sample(value);
            await store.States.WriteStateAsync("one", Grain, state);
            stale.State = new Sample(100);
            await Assert.ThrowsAsync<InconsistentStateException>(() => store.States.WriteStateAsync("one", Grain, stale));
            await Assert.ThrowsAsync<InconsistentStateException>(() => store.States.ClearStateAsync("one", Grain, stale));
            Assert.Equal(value, (await Read(store, "one")).State!.Value);
            Assert.Equal(state.ETag, (await Read(store, "one")).ETag);
        }
    }

    [Fact]
    public async Task States_survive_a_restart()
    {
        var store = await TestStore.Start(provider);
        await Write(store, "one", new Sample(7));
        await store.DisposeAsync();

        await using var again = await TestStore.Start(store.Place);

        Assert.Equal(7, (await Read(again, "one")).State!.Value);
    }

    [Fact]
    public async Task A_state_that_ended_hours_ago_is_removed_and_no_other()
    {
        await using var store = await TestStore.Start(provider);
        var now = store.Time.GetUtcNow();
        await Write(store, "for ever", new Sample(1));
        await WritePassing("over", now);
        await WritePassing("good", now + TimeSpan.FromHours(4));
        var sweeper = store.Get<PassingStates>();

        await sweeper.Sweep(CancellationToken.None);
        Assert.True((await Read(store, "over")).RecordExists);
        store.Time.Advance(TimeSpan.FromHours(3) + TimeSpan.FromSeconds(1));
        await sweeper.Sweep(CancellationToken.None);

        Assert.False((await Read(store, "over")).RecordExists);
        Assert.True((await Read(store, "good")).RecordExists);
        Assert.True((await Read(store, "for ever")).RecordExists);

        Task WritePassing(string name, DateTimeOffset endsAt) =>
            store.States.WriteStateAsync(name, Grain, new GrainState<Passing>(new Passing(endsAt)));
    }

    [Fact]
    public async Task A_state_and_its_line_in_the_audit_log_are_stored_together_or_not_at_all()
    {
        await using var store = await TestStore.Start(provider);
        var entry = new AuditEntry(DateTimeOffset.UnixEpoch, "a", "", "b", AuditAction.AppCreated, "1");
        var state = new GrainState<Audited>(new Audited(1) { Unwritten = entry });
        await store.States.WriteStateAsync("one", Grain, state);
        Assert.Null(state.State!.Unwritten);
        var stale = new GrainState<Audited>(new Audited(2) { Unwritten = entry with { Detail = "2" } }) { ETag = "7", RecordExists = true };
        await Assert.ThrowsAsync<InconsistentStateException>(() => store.States.WriteStateAsync("one", Grain, stale));

        var lines = await store.Get<DatabaseReads>().Read((context, token) => context.Audit.AsNoTracking().ToListAsync(token));

        Assert.Equal("1", Assert.Single(lines).Detail);
        var stored = await store.Get<DatabaseReads>().Read((context, token) => context.GrainStates.AsNoTracking().SingleAsync(token));
        Assert.Equal("""{"value":1}""", stored.Payload);
    }

    private static async Task<GrainState<Sample>> Write(TestStore store, string name, Sample value)
    {
        var state = new GrainState<Sample>(value);
        await store.States.WriteStateAsync(name, Grain, state);
        return state;
    }

    private static async Task<GrainState<Sample>> Read(TestStore store, string name)
    {
        var state = new GrainState<Sample>(new Sample(0));
        await store.States.ReadStateAsync(name, Grain, state);
        return state;
    }

    private sealed record Sample(int Value);

    private sealed record Passing(DateTimeOffset EndsAt) : IPassingState;

    private sealed record Audited(int Value) : IAuditedState
    {
        [JsonIgnore]
        public AuditEntry? Unwritten { get; set; }
    }
}
