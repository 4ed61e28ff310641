using Microsoft.Extensions.Options;
using OpenData.Actors.Postgres.Storage;
using OpenData.PostgresFixture;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Actors.Postgres.Tests;

public sealed class GrainStorageTests(PostgresDatabase postgres) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private readonly OrleansDatabase _database = OrleansDatabase.Of(postgres.ConnectionString);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task A_state_comes_back_and_names_grains_and_services_are_kept_apart()
    {
        var storage = Storage();
        var grain = NewGrain();
        await Write(storage, grain, "上海\0 \U0001F600 \"quoted\"");
        await storage.WriteStateAsync("other", grain, new GrainState<Sample>(new Sample("other")));

        Assert.Equal("上海\0 \U0001F600 \"quoted\"", (await Read(storage, grain)).State!.Text);
        Assert.False((await Read(storage, NewGrain())).RecordExists);
        Assert.False((await Read(Storage(service: "another"), grain)).RecordExists);
    }

    [Fact]
    public async Task Writing_with_a_stale_etag_throws_and_keeps_the_stored_value()
    {
        var storage = Storage();
        var grain = NewGrain();
        await Write(storage, grain, "first");
        var slow = await Read(storage, grain);
        var quick = await Read(storage, grain);
        quick.State = new Sample("second");
        await storage.WriteStateAsync("state", grain, quick);

        slow.State = new Sample("third");
        var conflict = await Assert.ThrowsAsync<InconsistentStateException>(
            () => storage.WriteStateAsync("state", grain, slow));

        Assert.Equal((quick.ETag, slow.ETag), (conflict.StoredEtag, conflict.CurrentEtag));
        Assert.Equal("second", (await Read(storage, grain)).State!.Text);
    }

    [Fact]
    public async Task Of_two_first_writers_one_wins()
    {
        var storage = Storage();
        for (var round = 0; round < 30; round++)
        {
            var grain = NewGrain();
            var writers = Enumerable.Range(0, 2).Select(i => $"writer {i}").Select(text => Task.Run(async () =>
            {
                try
                {
                    await Write(storage, grain, text);
                    return text;
                }
                catch (InconsistentStateException)
                {
                    return null;
                }
            }));

            var winner = Assert.Single((await Task.WhenAll(writers)).OfType<string>());
            Assert.Equal(winner, (await Read(storage, grain)).State!.Text);
        }
    }

    [Fact]
    public async Task A_cleared_state_keeps_a_version()
    {
        var storage = Storage();
        var grain = NewGrain();
        var state = await Write(storage, grain, "first");
        var written = state.ETag;
        await storage.ClearStateAsync("state", grain, state);

        var read = await Read(storage, grain);
        Assert.Equal((false, state.ETag), (read.RecordExists, read.ETag));
        Assert.NotNull(read.ETag);
        Assert.NotEqual(written, read.ETag);
        await Assert.ThrowsAsync<InconsistentStateException>(() => Write(storage, grain, "blind"));
        read.State = new Sample("again");
        await storage.WriteStateAsync("state", grain, read);
        Assert.Equal("again", (await Read(storage, grain)).State!.Text);
    }

    [Fact]
    public async Task A_deleted_state_can_be_written_anew_and_its_old_etag_fits_no_more()
    {
        var storage = Storage(deletes: true);
        var grain = NewGrain();
        var state = await Write(storage, grain, "first");
        var old = new GrainState<Sample>(new Sample("old"), state.ETag);
        await storage.ClearStateAsync("state", grain, state);
        Assert.Null(state.ETag);
        Assert.Null((await Read(storage, grain)).ETag);

        await Write(storage, grain, "second");

        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("state", grain, old));
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.ClearStateAsync("state", grain, old));
        Assert.Equal("second", (await Read(storage, grain)).State!.Text);
    }

    [Fact]
    public async Task Clearing_what_another_wrote_is_refused()
    {
        var storage = Storage();
        var grain = NewGrain();
        await storage.ClearStateAsync("state", grain, new GrainState<Sample>());
        await Write(storage, grain, "first");

        await Assert.ThrowsAsync<InconsistentStateException>(
            () => storage.ClearStateAsync("state", grain, new GrainState<Sample>()));
        await Assert.ThrowsAsync<InconsistentStateException>(
            () => storage.ClearStateAsync("state", grain, new GrainState<Sample>(null, "not a number")));
    }

    private AdoNetGrainStorage Storage(bool deletes = false, string service = "service") => new(
        _database,
        new AdoNetGrainStorageOptions { DeleteStateOnClear = deletes },
        Options.Create(new ClusterOptions { ServiceId = service }));

    private static GrainId NewGrain() => GrainId.Create("sample", Guid.NewGuid().ToString("N"));

    private static async Task<GrainState<Sample>> Write(AdoNetGrainStorage storage, GrainId grain, string text)
    {
        var state = new GrainState<Sample>(new Sample(text));
        await storage.WriteStateAsync("state", grain, state);
        return state;
    }

    private static async Task<GrainState<Sample>> Read(AdoNetGrainStorage storage, GrainId grain)
    {
        var state = new GrainState<Sample>();
        await storage.ReadStateAsync("state", grain, state);
        return state;
    }

    private sealed record Sample(string Text);
}
