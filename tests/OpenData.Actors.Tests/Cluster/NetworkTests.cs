using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Actors.Runtime.Activation;
using OpenData.Actors.Runtime.Messaging;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace OpenData.Actors.Tests.Cluster;

/// <summary>What delays and loses frames between silos, and what calls make of it.</summary>
public sealed class NetworkTests : IAsyncLifetime
{
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan CallSweep = CallDeadlines.Resolution;

    private TestCluster _cluster = null!;
    private ILedgerGrain _far = null!;

    private IPEndPoint Here => _cluster.Silos[0].SiloAddress.Endpoint;

    private IPEndPoint There => _cluster.Silos[1].SiloAddress.Endpoint;

    public async Task InitializeAsync()
    {
        _cluster = await Clusters.StartAsync(
            2, silo => silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = ResponseTimeout));
        _far = _cluster.LedgerOf(_cluster.Silos[1]);
        await Silo.Soon(_far.Where()); // The connection is open, and has said all that it says by itself.
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_call_is_answered_when_the_delay_is_over_and_not_before(bool isRequestDelayed)
    {
        _cluster.Network.Delay(isRequestDelayed ? Here : There, isRequestDelayed ? There : Here, OneSecond);
        var call = _far.Add("delayed");
        await Held(1);
        _cluster.Clock.Advance(OneSecond - TimeSpan.FromTicks(1));
        Assert.Equal(1, _cluster.Network.HeldCount);
        Assert.False(call.IsCompleted);

        _cluster.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(1, await Silo.Soon(call));
        Assert.Equal(0, _cluster.Network.HeldCount);
    }

    [Fact]
    public async Task Delayed_requests_start_in_the_order_of_sending_though_the_delay_gets_shorter()
    {
        _cluster.Network.Delay(Here, There, 2 * OneSecond);
        var slow = Enumerable.Range(0, 10).Select(i => _far.Add($"slow-{i}")).ToArray();
        await Held(10);
        _cluster.Network.Delay(Here, There, OneSecond);
        var quick = Enumerable.Range(0, 10).Select(i => _far.Add($"quick-{i}")).ToArray();
        await Held(20);
        _cluster.Network.Mend(Here, There);
        var last = _far.All();
        await Held(21);
        _cluster.Clock.Advance(2 * OneSecond);
        await Silo.Soon(Task.WhenAll([.. slow, .. quick]));
        Assert.Equal(
            [.. Enumerable.Range(0, 10).Select(i => $"slow-{i}"), .. Enumerable.Range(0, 10).Select(i => $"quick-{i}")],
            await Silo.Soon(last));
    }

    [Fact]
    public async Task A_call_whose_answer_is_delayed_too_long_fails_and_the_late_answer_changes_nothing()
    {
        _cluster.Network.Delay(There, Here, ResponseTimeout + OneSecond);
        var late = _far.Add("late");
        await Held(1);
        _cluster.Clock.Advance(ResponseTimeout + CallSweep);
        await Assert.ThrowsAsync<TimeoutException>(() => Silo.Soon(late));
        Assert.Equal(1, _cluster.Network.HeldCount);

        _cluster.Network.Mend(Here, There);
        var next = _far.All(); // Its answer comes behind the late one.
        await Held(2);
        _cluster.Clock.Advance(OneSecond);
        Assert.Equal(["late"], await Silo.Soon(next)); // The outcome was unknown: it had run.
        Assert.True(late.IsFaulted);
    }

    [Fact]
    public async Task A_lost_request_times_out_without_having_run_and_the_next_call_works()
    {
        _cluster.Network.Drop(Here, There, 1);
        var lost = _far.Add("lost");
        _cluster.Clock.Advance(ResponseTimeout + CallSweep);
        await Assert.ThrowsAsync<TimeoutException>(() => Silo.Soon(lost));
        Assert.Equal(1, await Silo.Soon(_far.Add("next")));
        Assert.Equal(["next"], await Silo.Soon(_far.All()));
    }

    [Fact]
    public async Task A_lost_answer_times_out_though_the_call_has_run()
    {
        _cluster.Network.Drop(There, Here, 1);
        var unknown = _far.Add("unknown");
        _cluster.Clock.Advance(ResponseTimeout + CallSweep);
        await Assert.ThrowsAsync<TimeoutException>(() => Silo.Soon(unknown));
        Assert.Equal(1, await Silo.Soon(_far.Add("unknown"))); // Done once, as the operation's name says.
    }

    [Fact]
    public async Task A_request_delayed_until_its_grain_has_moved_runs_at_the_new_owner_only()
    {
        var grains = GrainsOf(_cluster.Silos[1]);
        await Silo.Soon(Task.WhenAll(grains.Select(grain => grain.Add("first"))));
        _cluster.Network.Delay(Here, There, OneSecond);
        var delayed = Array.ConvertAll(grains, grain => grain.Add("delayed"));
        await Held(grains.Length);
        var fresh = await _cluster.StartAdditionalSiloAsync();
        var moved = Array.FindAll(grains, grain => _cluster.OwnerOf(grain) == fresh);
        Assert.NotEmpty(moved);
        Assert.All(await Silo.Soon(Task.WhenAll(moved.Select(grain => grain.Add("direct")))), count => Assert.Equal(2, count));
        Assert.All(delayed, call => Assert.False(call.IsCompleted));

        _cluster.Clock.Advance(OneSecond);
        await Silo.Soon(Task.WhenAll(delayed));
        foreach (var grain in moved)
        {
            Assert.Equal(["first", "direct", "delayed"], await Silo.Soon(grain.All()));
            AssertActiveOnlyAt(fresh, grain);
        }
    }

    [Fact]
    public async Task What_waited_at_the_old_owner_and_is_handed_over_late_joins_the_activation_of_the_new_one()
    {
        using var cancellation = new CancellationTokenSource();
        var grains = GrainsOf(_cluster.Silos[1]);
        var running = Array.ConvertAll(grains, grain => grain.Wait(cancellation.Token));
        var waiting = Array.ConvertAll(grains, grain => grain.Add("waited"));
        await Silo.Soon(Task.WhenAll(grains.Select(grain => grain.Release()))); // So all has arrived.
        var fresh = await _cluster.StartAdditionalSiloAsync();
        var moved = Array.FindAll(grains, grain => _cluster.OwnerOf(grain) == fresh);
        Assert.NotEmpty(moved);
        _cluster.Network.Delay(There, fresh.SiloAddress.Endpoint, OneSecond);
        await cancellation.CancelAsync();
        await Held(moved.Length);
        Assert.All(moved, grain => Assert.Null(DirectoryOf(_cluster.Silos[1]).Find(grain.GetGrainId())));
        Assert.All(await Silo.Soon(Task.WhenAll(moved.Select(grain => grain.Add("direct")))), count => Assert.Equal(1, count));

        _cluster.Clock.Advance(OneSecond);
        await Silo.Soon(Task.WhenAll(waiting));
        foreach (var grain in moved)
        {
            Assert.Equal(["direct", "waited"], await Silo.Soon(grain.All()));
            AssertActiveOnlyAt(fresh, grain);
        }

        Assert.All(running, call => Assert.True(call.IsCanceled));
    }

    private static ActivationDirectory DirectoryOf(SiloHandle silo) => silo.ServiceProvider.GetRequiredService<ActivationDirectory>();

    private void AssertActiveOnlyAt(SiloHandle owner, ILedgerGrain grain) => Assert.All(
        _cluster.Silos, silo => Assert.Equal(silo == owner, DirectoryOf(silo).Find(grain.GetGrainId()) is not null));

    private ILedgerGrain[] GrainsOf(SiloHandle owner) => [.. Enumerable.Range(0, 100)
        .Select(i => _cluster.GrainFactory.GetGrain<ILedgerGrain>($"moving-{i}"))
        .Where(grain => _cluster.OwnerOf(grain) == owner)];

    private Task Held(int count) => Silo.Soon(_cluster.Network.WaitForHeldAsync(count));
}
