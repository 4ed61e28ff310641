using Microsoft.Extensions.DependencyInjection;
using OpenData.Actors.Runtime.Activation;
using OpenData.Actors.Runtime.Membership;
using Orleans;
using Orleans.Runtime;
using Orleans.TestingHost;

namespace OpenData.Actors.Tests.Cluster;

/// <summary>Silos that come, go and die.</summary>
public sealed class MembershipTests
{
    [Fact]
    public async Task Each_silo_owns_a_fair_share_and_a_new_one_takes_only_its_own()
    {
        await using var cluster = await Clusters.StartAsync(3);
        var grains = Enumerable.Range(0, 3000).Select(i => cluster.GrainFactory.GetGrain<ILedgerGrain>($"g{i}")).ToArray();
        var before = Array.ConvertAll(grains, grain => cluster.OwnerOf(grain).SiloAddress);
        foreach (var share in before.CountBy(owner => owner))
        {
            Assert.InRange(share.Value, 850, 1150);
        }

        var fresh = await cluster.StartAdditionalSiloAsync();
        var after = Array.ConvertAll(grains, grain => cluster.OwnerOf(grain).SiloAddress);
        var moved = Enumerable.Range(0, grains.Length).Where(i => before[i] != after[i]).ToArray();
        Assert.InRange(moved.Length, 600, 900);
        Assert.All(moved, i => Assert.Equal(fresh.SiloAddress, after[i]));
    }

    [Fact]
    public async Task A_silo_that_joins_takes_its_grains_over_with_all_that_was_acknowledged()
    {
        await using var cluster = await Clusters.StartAsync(1);
        var grains = Enumerable.Range(0, 60).Select(i => cluster.GrainFactory.GetGrain<ILedgerGrain>($"g{i}")).ToArray();
        await Silo.Soon(Task.WhenAll(grains.Select(grain => grain.Add("first"))));
        var fresh = await cluster.StartAdditionalSiloAsync();
        foreach (var grain in grains)
        {
            Assert.Equal(2, await Silo.Soon(grain.Add("second")));
            Assert.Equal(cluster.OwnerOf(grain).SiloAddress.ToString(), await Silo.Soon(grain.Where()));
        }

        Assert.Contains(grains, grain => cluster.OwnerOf(grain) == fresh);
        var first = cluster.Silos[0].ServiceProvider.GetRequiredService<ActivationDirectory>();
        Assert.All(grains.Where(grain => cluster.OwnerOf(grain) == fresh), grain => Assert.Null(first.Find(grain.GetGrainId())));
    }

    [Fact]
    public async Task What_waits_when_a_grain_moves_runs_at_its_new_owner()
    {
        await using var cluster = await Clusters.StartAsync(1);
        var grains = Enumerable.Range(0, 40).Select(i => cluster.GrainFactory.GetGrain<ILedgerGrain>($"g{i}")).ToArray();
        using var cancellation = new CancellationTokenSource();
        var held = Array.ConvertAll(grains, grain => grain.Wait(cancellation.Token));
        var waiting = Array.ConvertAll(grains, grain => grain.Where());
        var fresh = await cluster.StartAdditionalSiloAsync();
        Assert.All(waiting, call => Assert.False(call.IsCompleted));
        await cancellation.CancelAsync();
        var answers = await Silo.Soon(Task.WhenAll(waiting));
        Assert.Equal(Array.ConvertAll(grains, grain => cluster.OwnerOf(grain).SiloAddress.ToString()), answers);
        Assert.Contains(fresh.SiloAddress.ToString(), answers);
        Assert.All(held, call => Assert.True(call.IsCanceled));
    }

    [Fact]
    public async Task A_silo_that_stops_hands_its_grains_over()
    {
        await using var cluster = await Clusters.StartAsync(3);
        var grains = Enumerable.Range(0, 60).Select(i => cluster.GrainFactory.GetGrain<ILedgerGrain>($"g{i}")).ToArray();
        await Silo.Soon(Task.WhenAll(grains.Select(grain => grain.Add("first"))));
        await cluster.StopSiloAsync(cluster.Silos[2]);
        foreach (var grain in grains)
        {
            Assert.Equal(2, await Silo.Soon(grain.Add("second")));
        }

        Assert.Equal(2, cluster.Table.View.Entries.Length);
    }

    [Fact]
    public async Task Calls_to_a_killed_silo_fail_and_succeed_again_at_the_next_owner()
    {
        await using var cluster = await Clusters.StartAsync(3);
        var victim = cluster.Silos[1];
        var grain = cluster.LedgerOf(victim);
        await Silo.Soon(grain.Add("first"));
        var running = grain.Hold();
        await Silo.Soon(grain.Release());
        await Silo.Soon(running);
        running = grain.Wait(CancellationToken.None);
        await Silo.Soon(grain.Release()); // It has arrived behind the one that is to be cut off.
        await cluster.KillSiloAsync(victim);
        await Assert.ThrowsAsync<SiloUnavailableException>(() => Silo.Soon(running));
        await Assert.ThrowsAsync<SiloUnavailableException>(() => Silo.Soon(grain.Where()));
        await cluster.WaitForLivenessToStabilizeAsync(didKill: true);
        Assert.Equal(2, await Silo.Soon(grain.Add("second")));
        Assert.NotEqual(victim.SiloAddress, cluster.OwnerOf(grain).SiloAddress);
    }

    [Fact]
    public async Task A_silo_that_was_declared_dead_joins_again_as_another_one()
    {
        await using var cluster = await Clusters.StartAsync(2);
        var silo = cluster.Silos[1];
        var before = silo.SiloAddress;
        var grain = silo.From(cluster.LedgerOf(silo));
        await Silo.Soon(grain.Add("first"));
        cluster.Table.DeclareDead(before);
        await cluster.WaitForLivenessToStabilizeAsync();
        await Rejoined(cluster, silo, before);
        Assert.True(silo.SiloAddress.Generation > before.Generation);
        await cluster.WaitForLivenessToStabilizeAsync();
        Assert.Equal(2, await Silo.Soon(grain.Add("second")));
    }

    [Fact]
    public async Task Without_the_table_a_silo_serves_until_its_lease_is_at_risk_and_again_when_it_is_back()
    {
        await using var cluster = await Clusters.StartAsync(2);
        var (here, there) = (cluster.Silos[0], cluster.Silos[1]);
        var far = here.From(cluster.LedgerOf(there));
        cluster.Table.IsDown = true;
        cluster.Clock.Advance(TimeSpan.FromSeconds(7));
        Assert.Equal(1, await Silo.Soon(far.Add("within the lease")));
        cluster.Clock.Advance(TimeSpan.FromSeconds(2));
        await Assert.ThrowsAsync<SiloUnavailableException>(() => Silo.Soon(far.Add("too late")));
        cluster.Table.IsDown = false;
        await cluster.WaitForLivenessToStabilizeAsync();
        Assert.Equal(2, await Silo.Soon(here.From(cluster.LedgerOf(there)).Add("again")));
    }

    [Fact]
    public async Task Silos_that_cannot_reach_each_other_fail_calls_and_mend()
    {
        await using var cluster = await Clusters.StartAsync(2);
        var (here, there) = (cluster.Silos[0], cluster.Silos[1]);
        var far = here.From(cluster.LedgerOf(there));
        await Silo.Soon(far.Add("first"));
        cluster.Network.Cut(here.SiloAddress.Endpoint, there.SiloAddress.Endpoint);
        await Assert.ThrowsAsync<SiloUnavailableException>(() => Silo.Soon(far.Add("cut")));
        cluster.Network.Mend(here.SiloAddress.Endpoint, there.SiloAddress.Endpoint);
        Assert.Equal(2, await Silo.Soon(far.Add("second")));
    }

    private static async Task Rejoined(TestCluster cluster, SiloHandle silo, SiloAddress before)
    {
        var view = silo.ServiceProvider.GetRequiredService<ClusterView>();
        var joined = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (view.IsServing && silo.SiloAddress != before)
            {
                joined.TrySetResult();
            }
        }

        view.Changed += Look;
        silo.ServiceProvider.GetRequiredService<MembershipAgent>().LookSoon();
        Look();
        await Silo.Soon(joined.Task);
        view.Changed -= Look;
        Assert.True(cluster.Table.View.Entries.Any(each => each.Silo == silo.SiloAddress));
    }
}
