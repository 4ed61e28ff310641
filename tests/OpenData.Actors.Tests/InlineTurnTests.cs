using OpenData.Actors.Tests.Cluster;
using Orleans.Runtime;

namespace OpenData.Actors.Tests;

/// <summary>Turns that run on the thread of their caller. A test has a synchronization context, where none does, so these
/// call from the pool.</summary>
public sealed class InlineTurnTests
{
    [Fact]
    public async Task A_call_to_an_idle_grain_is_answered_before_the_caller_goes_on()
    {
        await using var cluster = await Clusters.StartAsync(1);
        var grain = cluster.GrainFactory.GetGrain<ILedgerGrain>("a");
        await Silo.Soon(Task.Run(async () =>
        {
            // The first call begins the activation, and on a busy machine the thread of a turn may be late to leave it.
            for (var call = grain.Where(); !call.IsCompleted; call = grain.Where())
            {
                await call;
            }
        }));
    }

    [Fact]
    public async Task Nothing_that_flows_with_the_caller_reaches_the_grain_but_the_request_context()
    {
        await using var silo = await Silo.StartAsync(environment: "Production");
        var journal = new AsyncLocal<string>();
        var spy = silo.Grains.GetGrain<IFlowGrain>("a");
        await spy.Read(null);
        var seen = await Task.Run(async () =>
        {
            journal.Value = "the caller's";
            RequestContext.Set("reader", "李四");
            var read = await spy.Read(journal);
            Assert.Equal("the caller's", journal.Value);
            return read;
        });
        Assert.Equal("/李四", seen);
        Assert.Equal("/", await Task.Run(() => spy.Read(journal)));
    }

    [Fact]
    public async Task Calls_of_many_callers_to_one_grain_never_overlap_and_none_is_lost()
    {
        await using var silo = await Silo.StartAsync(environment: "Production");
        var grain = silo.Grains.GetGrain<IFlowGrain>("count");
        await Silo.Soon(Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 2000; i++)
            {
                await grain.Count(yields: i % 3 == 0);
            }
        }))));
        Assert.Equal(16_000, await grain.Total());
    }

    [Fact]
    public async Task A_long_chain_of_grains_does_not_overflow_the_stack()
    {
        await using var silo = await Silo.StartAsync(environment: "Production");
        Assert.Equal(2000, await Silo.Soon(Task.Run(() => silo.Grains.GetGrain<IFlowGrain>("0").Descend(2000))));
    }
}
