using Orleans;
using Orleans.Runtime;
using Orleans.Storage;
using Orleans.TestingHost;

namespace OpenData.Actors.Tests.Cluster;

/// <summary>Calls that go from one silo to another.</summary>
public sealed class RemoteCallTests : IAsyncLifetime
{
    private TestCluster _cluster = null!;
    private SiloHandle _here = null!;
    private SiloHandle _there = null!;

    public async Task InitializeAsync()
    {
        _cluster = await Clusters.StartAsync();
        (_here, _there) = (_cluster.Silos[0], _cluster.Silos[1]);
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task A_grain_runs_where_it_is_owned_whoever_calls()
    {
        var far = _cluster.LedgerOf(_there);
        var near = _cluster.LedgerOf(_here);
        Assert.Equal(_there.SiloAddress.ToString(), await Silo.Soon(_here.From(far).Where()));
        Assert.Equal(_there.SiloAddress.ToString(), await Silo.Soon(_there.From(far).Where()));
        Assert.Equal(_here.SiloAddress.ToString(), await Silo.Soon(_here.From(near).Where()));
    }

    [Fact]
    public async Task Messages_are_copied_between_grains_of_two_silos()
    {
        var at = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8));
        var message = new LedgerMessage("地铁 <&>", -3, 0.1, at, ["一", "b"], (1, 9));
        Assert.Equal(
            "地铁 <&>|-3|0.1|2026-03-01T08:00:00.0000000+08:00|一,b|1-9", await Silo.Soon(_here.From(_cluster.LedgerOf(_there)).Echo(message)));
    }

    [Fact]
    public async Task An_exception_keeps_its_type_message_and_cause()
    {
        var far = _here.From(_cluster.LedgerOf(_there));
        var plain = await Assert.ThrowsAsync<InvalidOperationException>(() => Silo.Soon(far.Fail("plain")));
        Assert.Equal("It cannot be.", plain.Message);
        Assert.Equal("The cause.", Assert.IsType<IOException>(plain.InnerException).Message);
        Assert.Contains(nameof(LedgerGrain.Fail), plain.StackTrace, StringComparison.Ordinal);
        Assert.Contains("No such kind.", (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Silo.Soon(far.Fail("argument")))).Message, StringComparison.Ordinal);
        Assert.Equal("The ledger is closed.", (await Assert.ThrowsAsync<LedgerException>(() => Silo.Soon(far.Fail("own")))).Message);
        var conflict = await Assert.ThrowsAsync<InconsistentStateException>(() => Silo.Soon(far.Fail("conflict")));
        Assert.Equal(("2", "1"), (conflict.StoredEtag, conflict.CurrentEtag));
    }

    [Fact]
    public async Task Request_context_flows_to_another_silo_and_not_back()
    {
        RequestContext.Set("reader", "张三");
        Assert.Equal("张三", await Silo.Soon(_here.From(_cluster.LedgerOf(_there)).ContextValue("reader")));
        RequestContext.Set("odd", new object());
        var error = await Assert.ThrowsAsync<NotSupportedException>(() => Silo.Soon(_here.From(_cluster.LedgerOf(_there)).ContextValue("odd")));
        Assert.Contains("'odd'", error.Message, StringComparison.Ordinal);
        RequestContext.Clear();
    }

    [Fact]
    public async Task A_reference_that_is_passed_on_works_in_the_other_silo()
    {
        var far = _here.From(_cluster.LedgerOf(_there));
        Assert.Equal(_here.SiloAddress.ToString(), await Silo.Soon(far.Through(_cluster.LedgerOf(_here))));
    }

    [Fact]
    public async Task A_cycle_through_another_silo_fails_at_once()
    {
        var near = _cluster.LedgerOf(_here);
        var far = _cluster.LedgerOf(_there);
        var error = await Assert.ThrowsAsync<CallCycleException>(() => Silo.Soon(near.CallBack(far.GetPrimaryKeyString())));
        Assert.Contains(near.GetGrainId().ToString(), error.Message, StringComparison.Ordinal);
        Assert.Contains(far.GetGrainId().ToString(), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_the_caller_cancels_is_cancelled_at_the_callee()
    {
        using var cancellation = new CancellationTokenSource();
        var far = _here.From(_cluster.LedgerOf(_there));
        var call = far.Wait(cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Silo.Soon(call));

        // The grain is free again only when its own wait has ended.
        Assert.Equal(_there.SiloAddress.ToString(), await Silo.Soon(far.Where()));
    }

    [Fact]
    public async Task A_one_way_call_arrives()
    {
        var far = _here.From(_cluster.LedgerOf(_there));
        await far.Note("noted");
        Assert.Equal(["noted"], await Silo.Soon(far.All()));
    }

    [Fact]
    public async Task A_call_that_is_not_answered_in_time_fails()
    {
        var far = _here.From(_cluster.LedgerOf(_there));
        using var cancellation = new CancellationTokenSource();
        var stuck = far.Wait(cancellation.Token);
        await Silo.Soon(far.Release()); // It has arrived behind the one that is stuck.
        _cluster.Clock.Advance(TimeSpan.FromSeconds(6));
        await Assert.ThrowsAsync<TimeoutException>(() => Silo.Soon(stuck));
        await _cluster.KillSiloAsync(_there); // Where it is still stuck.
    }

    [Fact]
    public async Task Calls_of_one_caller_start_in_the_order_of_sending()
    {
        var far = _here.From(_cluster.LedgerOf(_there));
        var names = Enumerable.Range(0, 200).Select(i => $"op-{i}").ToArray();
        await Silo.Soon(Task.WhenAll(names.Select(far.Add)));
        Assert.Equal(names, await Silo.Soon(far.All()));
    }

    [Fact]
    public async Task A_stateless_worker_runs_where_its_caller_is_several_at_once()
    {
        var worker = _cluster.Client.GetGrain<IStatelessGrain>(1);
        Assert.Equal(_here.SiloAddress.ToString(), await Silo.Soon(worker.Where()));
        var met = await Silo.Soon(Task.WhenAll(worker.Meet(3), worker.Meet(3), worker.Meet(3)));
        Assert.Equal(3, met.Distinct().Count());
    }
}
