using OpenData.Contracts.Allowances;

namespace OpenData.Grains.Tests.Allowances;

public sealed class AllowanceGrainTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task Of_fifty_at_once_as_many_get_one_as_there_are()
    {
        await using var silo = await TestSilo.Start();
        var allowance = silo.Grain<IAllowanceGrain>("sms/192.0.2.1");

        var waits = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => allowance.Take(20, Hour))));

        Assert.Equal(20, waits.Count(wait => wait == TimeSpan.Zero));
        Assert.All(waits.Where(wait => wait > TimeSpan.Zero), wait => Assert.Equal(Hour, wait));
    }

    [Fact]
    public async Task The_count_begins_anew_when_its_time_is_over_and_not_by_a_restart()
    {
        var silo = await TestSilo.Start();
        Assert.Equal(TimeSpan.Zero, await silo.Grain<IAllowanceGrain>("sms/192.0.2.1").Take(1, Hour));
        silo.Time.Advance(TimeSpan.FromMinutes(20));
        await silo.DisposeAsync();

        await using var again = await TestSilo.Start(silo.Folder, silo.Time);
        var allowance = again.Grain<IAllowanceGrain>("sms/192.0.2.1");

        Assert.Equal(TimeSpan.FromMinutes(40), await allowance.Take(1, Hour));
        again.Time.Advance(TimeSpan.FromMinutes(40));
        Assert.Equal(TimeSpan.Zero, await allowance.Take(1, Hour));
        Assert.Equal(Hour, await allowance.Take(1, Hour));
    }

    [Fact]
    public async Task What_was_put_back_may_be_taken_again()
    {
        await using var silo = await TestSilo.Start();
        var allowance = silo.Grain<IAllowanceGrain>("sms/192.0.2.1");
        await allowance.PutBack();
        await allowance.Take(1, Hour);
        await allowance.PutBack();

        Assert.Equal(TimeSpan.Zero, await allowance.Take(1, Hour));
        Assert.Equal(Hour, await allowance.Take(1, Hour));
    }
}
