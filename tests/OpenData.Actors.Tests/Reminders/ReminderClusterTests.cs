using Microsoft.Extensions.DependencyInjection;
using OpenData.Actors.Runtime.Reminders;
using OpenData.Actors.Tests.Cluster;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace OpenData.Actors.Tests.Reminders;

public sealed class ReminderClusterTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_reminder_ticks_once_in_the_whole_cluster()
    {
        await using var cluster = await StartAsync(3);
        var alarms = Enumerable.Range(0, 20).Select(i => cluster.GrainFactory.GetGrain<IAlarm>($"{i}")).ToArray();
        foreach (var alarm in alarms)
        {
            await alarm.Plan("tea", Minute, Minute);
        }

        await AdvanceAsync(cluster);

        foreach (var alarm in alarms)
        {
            Assert.Single(await alarm.Ticks());
        }
    }

    [Fact]
    public async Task A_reminder_reactivates_its_grain_after_the_owner_died()
    {
        await using var cluster = await StartAsync(3);
        var alarm = Enumerable.Range(0, 1000)
            .Select(i => cluster.GrainFactory.GetGrain<IAlarm>($"{i}"))
            .First(grain => cluster.OwnerOf(grain) != cluster.Primary);
        await alarm.Plan("tea", Minute, Minute);
        await cluster.KillSiloAsync(cluster.OwnerOf(alarm));
        await cluster.WaitForLivenessToStabilizeAsync(didKill: true);
        await ReadAsync(cluster);

        await AdvanceAsync(cluster);

        Assert.Single(await alarm.Ticks());
    }

    private static Task<TestCluster> StartAsync(short silos)
    {
        var table = new InMemoryReminderTable();
        return Clusters.StartAsync(silos, silo =>
        {
            silo.UseInMemoryReminderService();
            silo.Services.AddSingleton<IReminderTable>(table);

            // So that the clock can go on without anybody renewing.
            silo.Configure<ClusterMembershipOptions>(options => (options.RenewalInterval, options.ServingTime, options.Lease) =
                (TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(3)));
        });
    }

    private static IEnumerable<ReminderService> ServicesOf(TestCluster cluster) =>
        cluster.Silos.Select(silo => silo.ServiceProvider.GetRequiredService<ReminderService>());

    private static Task ReadAsync(TestCluster cluster) =>
        Silo.Soon(Task.WhenAll(ServicesOf(cluster).Select(each => each.Reading)));

    /// <summary>In steps, so that each tick is over before its caller's time limit is.</summary>
    private static async Task AdvanceAsync(TestCluster cluster)
    {
        for (var i = 0; i < 6; i++)
        {
            cluster.Clock.Advance(TimeSpan.FromSeconds(10));
            await Silo.Soon(Task.WhenAll(ServicesOf(cluster).Select(each => each.Ticks)));
        }
    }
}
