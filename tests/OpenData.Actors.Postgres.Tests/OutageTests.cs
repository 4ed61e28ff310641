using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Options;
using OpenData.Actors.Postgres.Membership;
using OpenData.PostgresFixture;
using Orleans.Configuration;
using Orleans.Runtime;

namespace OpenData.Actors.Postgres.Tests;

public sealed class OutageTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly SiloAddress Silo = new(new(IPAddress.Loopback, 1), 1);

    [Fact]
    public async Task A_database_that_is_down_or_hangs_is_told_in_time_and_comes_back_by_itself()
    {
        using var server = PostgresServer.Start();
        await using var database = OrleansDatabase.Of(await server.CreateDatabase());
        var table = new PostgresMembershipTable(database, Options.Create(new ClusterOptions()));
        await table.Join(Silo, "one", Lease, default);

        server.Crash();
        await Fails(table);
        await Fails(table);
        server.Restart();
        await Resumes(table);

        server.Freeze();
        await Fails(table);
        await Fails(table);
        server.Thaw();
        await Resumes(table);
    }

    private static async Task Fails(PostgresMembershipTable table)
    {
        var started = Stopwatch.GetTimestamp();
        await Assert.ThrowsAsync<PostgresUnavailableException>(() => table.Renew(Silo, Lease, default));
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    private static async Task Resumes(PostgresMembershipTable table)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Assert.Single((await table.Renew(Silo, Lease, default)).Entries);
                return;
            }
            catch (PostgresUnavailableException) when (attempt < 5)
            {
                // A connection of before; the next call takes another.
            }
        }
    }
}
