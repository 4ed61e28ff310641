using OpenData.Contracts.Operations;

namespace OpenData.Grains.Tests.Operations;

public sealed class OperationsGrainTests
{
    [Fact]
    public async Task The_first_operator_key_stays_even_after_a_restart()
    {
        var silo = await TestSilo.Start();
        var key = silo.Grain<IOperatorKeyGrain>(IOperatorKeyGrain.Key);
        Assert.Null(await key.Hash());
        Assert.Equal("first", await key.Claim("first"));
        Assert.Equal("first", await key.Claim("second"));
        await silo.DisposeAsync();

        await using var again = await TestSilo.Start(silo.Folder);

        Assert.Equal("first", await again.Grain<IOperatorKeyGrain>(IOperatorKeyGrain.Key).Hash());
    }

    [Fact]
    public async Task A_silo_that_no_longer_reports_is_forgotten()
    {
        await using var silo = await TestSilo.Start();
        var reports = silo.Grain<ISiloReportsGrain>(ISiloReportsGrain.Key);
        await reports.Report(Report("a"));
        silo.Time.Advance(TimeSpan.FromSeconds(10));
        await reports.Report(Report("b") with { Documents = 1 });
        await reports.Report(Report("b"));
        Assert.Equal(["a", "b"], (await reports.Latest()).Select(each => each.Silo).Order(StringComparer.Ordinal));

        silo.Time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal([Report("b")], await reports.Latest());
    }

    private static SiloReport Report(string silo) =>
        new(silo, "1.0", TimeSpan.FromMinutes(3), 4, [new GrainTypeLoad("token", 2, 1)], 17, 0, 2904);
}
