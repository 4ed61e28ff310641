using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Options;
using OpenData.Actors.Postgres.Membership;
using OpenData.Actors.Runtime.Membership;
using OpenData.PostgresFixture;
using Orleans.Configuration;
using Orleans.Runtime;

namespace OpenData.Actors.Postgres.Tests;

public sealed class MembershipTableTests(PostgresDatabase postgres) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);

    private readonly OrleansDatabase _database = OrleansDatabase.Of(postgres.ConnectionString);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task A_silo_that_joined_is_active_in_the_view()
    {
        var table = Table(nameof(A_silo_that_joined_is_active_in_the_view));

        var view = await table.Join(Silo(1), "one", Long, default);

        var entry = Assert.Single(view.Entries);
        Assert.Equal((Silo(1), SiloStatus.Active, "one"), (entry.Silo, entry.Status, entry.Name));
        Assert.Equal(1, view.Version);
        var now = await postgres.Ask<DateTime>("SELECT clock_timestamp()");
        Assert.InRange(entry.Started.UtcDateTime, now.AddMinutes(-1), now);
    }

    [Fact]
    public async Task Entries_are_ordered_and_keep_both_kinds_of_addresses()
    {
        var table = Table(nameof(Entries_are_ordered_and_keep_both_kinds_of_addresses));
        SiloAddress[] silos = [new(new(IPAddress.IPv6Loopback, 5), 1), Silo(9), Silo(10)];
        foreach (var silo in silos.Reverse())
        {
            await table.Join(silo, "s", Long, default);
        }

        var view = await table.Renew(silos[0], Long, default);

        Assert.Equal([Silo(9), Silo(10), silos[0]], view.Entries.Select(entry => entry.Silo));
    }

    [Fact]
    public async Task A_renewal_keeps_the_version()
    {
        var table = Table(nameof(A_renewal_keeps_the_version));
        await table.Join(Silo(1), "one", Long, default);
        var joined = await table.Join(Silo(2), "two", Long, default);

        var renewed = await table.Renew(Silo(1), Long, default);

        Assert.Equal(joined.Version, renewed.Version);
        Assert.Equal(joined.Entries.AsEnumerable(), renewed.Entries);
    }

    [Fact]
    public async Task A_later_start_takes_the_place_of_the_one_that_died()
    {
        var table = Table(nameof(A_later_start_takes_the_place_of_the_one_that_died));
        await table.Join(Silo(1, generation: 7), "one", Long, default);

        var view = await table.Join(Silo(1, generation: 8), "one", Long, default);

        Assert.Equal([Silo(1, generation: 8)], view.Entries.Select(entry => entry.Silo));
        Assert.Equal(3, view.Version); // It joined, it was declared dead, the later start joined.
        Assert.DoesNotContain(
            Silo(1, generation: 7),
            (await table.Renew(Silo(1, generation: 7), Long, default)).Entries.Select(entry => entry.Silo));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(6)]
    public async Task The_same_or_an_earlier_start_is_refused_while_the_silo_lives(long generation)
    {
        var table = Table($"{nameof(The_same_or_an_earlier_start_is_refused_while_the_silo_lives)} {generation}");
        var before = await table.Join(Silo(1, generation: 7), "one", Long, default);

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.Join(Silo(1, generation), "one", Long, default));

        Assert.Equal(before.Version, (await table.Renew(Silo(1, generation: 7), Long, default)).Version);
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_declared_dead_by_the_first_who_renews()
    {
        var table = Table(nameof(A_lease_that_ran_out_is_declared_dead_by_the_first_who_renews));
        await table.Join(Silo(1), "one", Long, default);
        await table.Join(Silo(2), "two", Short, default);

        var view = await Until(() => table.Renew(Silo(1), Long, default), view => view.Entries.Length == 1);

        Assert.Equal((3, Silo(1)), (view.Version, view.Entries[0].Silo));
        Assert.Equal(view, await table.Renew(Silo(1), Long, default) with { Entries = view.Entries });
    }

    [Fact]
    public async Task A_lease_that_ran_out_cannot_be_renewed_even_if_nobody_looked()
    {
        const string Cluster = nameof(A_lease_that_ran_out_cannot_be_renewed_even_if_nobody_looked);
        var table = Table(Cluster);
        await table.Join(Silo(1), "one", Short, default);
        await Until(
            () => postgres.Ask<bool>(
                $"SELECT lease_until < clock_timestamp() FROM orleans.silos WHERE cluster_id = '{Cluster}'"),
            ranOut => ranOut);

        var view = await table.Renew(Silo(1), Long, default);

        Assert.Empty(view.Entries);
        Assert.Equal(2, view.Version);
        Assert.Single((await table.Join(Silo(1, generation: 2), "one", Long, default)).Entries);
    }

    [Fact]
    public async Task A_lease_that_is_renewed_goes_on()
    {
        var table = Table(nameof(A_lease_that_is_renewed_goes_on));
        await table.Join(Silo(1), "one", Long, default);
        var joined = await table.Join(Silo(2), "two", TimeSpan.FromSeconds(2), default);
        var started = Stopwatch.GetTimestamp();

        var view = await Until(
            async () =>
            {
                await table.Renew(Silo(2), TimeSpan.FromSeconds(2), default);
                return await table.Renew(Silo(1), Long, default);
            },
            _ => Stopwatch.GetElapsedTime(started) > TimeSpan.FromSeconds(3));

        Assert.Equal(joined.Version, view.Version);
    }

    [Fact]
    public async Task Leaving_is_seen_and_then_the_silo_is_gone()
    {
        var table = Table(nameof(Leaving_is_seen_and_then_the_silo_is_gone));
        await table.Join(Silo(1), "one", Long, default);
        await table.Join(Silo(2), "two", Long, default);

        var leaving = await table.BeginLeaving(Silo(2), default);
        var again = await table.BeginLeaving(Silo(2), default);
        var renewed = await table.Renew(Silo(2), Long, default);
        await table.Leave(Silo(2), default);
        await table.Leave(Silo(2), default);
        var left = await table.Renew(Silo(1), Long, default);

        Assert.Equal(SiloStatus.ShuttingDown, leaving.Entries[1].Status);
        Assert.Equal((3, 3, 3, 4), (leaving.Version, again.Version, renewed.Version, left.Version));
        Assert.Equal([Silo(1)], left.Entries.Select(entry => entry.Silo));
    }

    [Fact]
    public async Task Two_first_silos_both_join()
    {
        for (var round = 0; round < 20; round++)
        {
            var table = Table($"first {round}");
            var views = await Task.WhenAll(
                Task.Run(() => table.Join(Silo(1), "one", Long, default)),
                Task.Run(() => table.Join(Silo(2), "two", Long, default)));

            Assert.Equal([1, 2], views.Select(view => view.Version).Order());
            Assert.Equal(2, views.MaxBy(view => view.Version)!.Entries.Length);
        }
    }

    [Fact]
    public async Task Twenty_silos_join_at_once_and_each_view_has_as_many_as_its_version_says()
    {
        var table = Table(nameof(Twenty_silos_join_at_once_and_each_view_has_as_many_as_its_version_says));

        var views = await Task.WhenAll(Enumerable.Range(1, 20).Select(
            port => Task.Run(() => table.Join(Silo(port), $"s{port}", Long, default))));

        Assert.Equal(Enumerable.Range(1, 20).Select(i => (long)i), views.Select(view => view.Version).Order());
        Assert.All(views, view => Assert.Equal(view.Version, view.Entries.Length));
    }

    [Fact]
    public async Task Silos_that_come_and_go_at_once_leave_one_version_a_change()
    {
        var table = Table(nameof(Silos_that_come_and_go_at_once_leave_one_version_a_change));
        await table.Join(Silo(100), "stays", Long, default);

        await Task.WhenAll(Enumerable.Range(1, 10).Select(port => Task.Run(async () =>
        {
            for (var generation = 1; generation <= 5; generation++)
            {
                await table.Join(Silo(port, generation), "s", Long, default);
                var view = await table.Renew(Silo(port, generation), Long, default);
                Assert.Contains(view.Entries, entry => entry.Silo == Silo(port, generation));
                await table.Leave(Silo(port, generation), default);
            }
        })));

        var end = await table.Renew(Silo(100), Long, default);
        Assert.Equal(101, end.Version);
        Assert.Single(end.Entries);
    }

    [Fact]
    public async Task Clusters_do_not_see_each_other()
    {
        await Table("left").Join(Silo(1), "one", Long, default);
        var right = await Table("right").Join(Silo(1), "one", Long, default);

        Assert.Equal(1, right.Version);
        Assert.Single(right.Entries);
    }

    private PostgresMembershipTable Table(string cluster) =>
        new(_database, Options.Create(new ClusterOptions { ClusterId = cluster }));

    private static SiloAddress Silo(int port, long generation = 1) => new(new(IPAddress.Loopback, port), generation);

    private static async Task<T> Until<T>(Func<Task<T>> look, Func<T, bool> isIt)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var seen = await look();
            if (isIt(seen))
            {
                return seen;
            }

            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(30), "Not seen within 30 s.");
        }
    }
}
