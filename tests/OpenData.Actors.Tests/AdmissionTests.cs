using OpenData.Actors.Tests.Grains;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace OpenData.Actors.Tests;

public sealed class AdmissionTests
{
    [Fact]
    public async Task Two_calls_to_one_grain_never_overlap()
    {
        await using var silo = await Silo.StartAsync();
        var worker = silo.Grains.GetGrain<IWorker>("a");

        var first = worker.Work("first");
        var second = worker.Work("second");
        await silo.Journal.Gate("first").Arrived;
        silo.Journal.Gate("second").Open();
        Assert.Equal("peeked", await Silo.Soon(worker.Peek()));
        Assert.Equal(["first begins"], silo.Journal.Entries);

        silo.Journal.Gate("first").Open();
        await Silo.Soon(Task.WhenAll(first, second));
        Assert.Equal(["first begins", "first ends", "second begins", "second ends"], silo.Journal.Entries);
    }

    [Fact]
    public async Task A_reentrant_grain_interleaves_at_awaits()
    {
        await using var silo = await Silo.StartAsync();
        var worker = silo.Grains.GetGrain<IReentrantWorker>("a");

        var all = Enumerable.Range(0, 4).Select(i => worker.Work($"{i}")).ToArray();
        foreach (var i in Enumerable.Range(0, 4))
        {
            await silo.Journal.Gate($"{i}").Arrived;
        }

        foreach (var i in Enumerable.Range(0, 4))
        {
            silo.Journal.Gate($"{i}").Open();
        }

        await Silo.Soon(Task.WhenAll(all));
        Assert.Equal(400, silo.Journal.Entries.Count(entry => entry == "alone"));
        Assert.DoesNotContain("overlapped", silo.Journal.Entries);
    }

    [Fact]
    public async Task ReadOnly_calls_overlap_only_with_ReadOnly_calls()
    {
        await using var silo = await Silo.StartAsync();
        var worker = silo.Grains.GetGrain<IWorker>("a");

        var reads = new[] { worker.Read("read 1"), worker.Read("read 2") };
        await silo.Journal.Gate("read 1").Arrived;
        await silo.Journal.Gate("read 2").Arrived;
        var write = worker.Work("write");
        await Silo.Soon(worker.Peek());
        Assert.DoesNotContain("write begins", silo.Journal.Entries);

        silo.Journal.Gate("read 1").Open();
        silo.Journal.Gate("read 2").Open();
        await Silo.Soon(Task.WhenAll(reads));
        await silo.Journal.Gate("write").Arrived;
        var late = worker.Read("read 3");
        await Silo.Soon(worker.Peek());
        Assert.DoesNotContain("read 3 begins", silo.Journal.Entries);

        silo.Journal.Gate("write").Open();
        await silo.Journal.Gate("read 3").Arrived;
        silo.Journal.Gate("read 3").Open();
        await Silo.Soon(Task.WhenAll(write, late));
    }

    [Fact]
    public async Task The_task_of_a_one_way_call_is_complete_at_once_and_its_error_is_logged()
    {
        await using var silo = await Silo.StartAsync();
        var worker = silo.Grains.GetGrain<IWorker>("a");

        Assert.True(worker.Notify("notice", fail: true).IsCompletedSuccessfully);
        silo.Journal.Gate("notice").Open();
        await silo.Log.NextLineAsync();

        Assert.Contains(silo.Log.Lines, line =>
            line.Contains("worker/a IWorker.Notify", StringComparison.Ordinal)
            && line.Contains("notice failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_cycle_fails_fast_in_development()
    {
        await using var silo = await Silo.StartAsync();
        var error = await Silo.Soon(Assert.ThrowsAsync<CallCycleException>(
            () => silo.Grains.GetGrain<ICaller>("a").Follow(["b", "c", "a"])));

        Assert.Contains(
            "caller/a ICaller.Follow -> caller/b ICaller.Follow -> caller/c ICaller.Follow -> caller/a ICaller.Follow",
            error.Message,
            StringComparison.Ordinal);
        Assert.Equal("d", await silo.Grains.GetGrain<ICaller>("a").Follow(["b", "c", "d"]));
    }

    [Fact]
    public async Task A_grain_that_calls_itself_and_waits_is_a_cycle()
    {
        await using var silo = await Silo.StartAsync();
        await Silo.Soon(Assert.ThrowsAsync<CallCycleException>(() => silo.Grains.GetGrain<ICaller>("a").Follow(["a"])));
    }

    [Fact]
    public async Task A_call_cycle_times_out_in_production()
    {
        await using var silo = await Silo.StartAsync(environment: "Production");
        var call = silo.Grains.GetGrain<ICaller>("a").Follow(["b", "a"]);
        while (!call.IsCompleted)
        {
            silo.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await Assert.ThrowsAsync<TimeoutException>(() => call);
        silo.Clock.Advance(TimeSpan.FromSeconds(30)); // The call inside waits for its own answer, and the silo's end for the call.
    }

    [Fact]
    public async Task Call_chain_reentrancy_lets_the_chain_come_back_and_nobody_else()
    {
        await using var silo = await Silo.StartAsync();
        Assert.Equal("a", await Silo.Soon(silo.Grains.GetGrain<ICaller>("a").FollowOpen(["b", "a"])));

        // Once the section is closed the grain is as strict as before.
        await Silo.Soon(Assert.ThrowsAsync<CallCycleException>(() => silo.Grains.GetGrain<ICaller>("a").Follow(["b", "a"])));
    }

    [Fact]
    public async Task An_expired_request_is_not_started()
    {
        await using var silo = await Silo.StartAsync();
        var worker = silo.Grains.GetGrain<IWorker>("a");
        var first = worker.Work("first");
        await silo.Journal.Gate("first").Arrived;

        var late = worker.WorkForFiveSeconds("late");
        silo.Clock.Advance(TimeSpan.FromSeconds(6));
        var error = await Silo.Soon(Assert.ThrowsAsync<TimeoutException>(() => late));
        silo.Journal.Gate("first").Open();
        await Silo.Soon(first);
        await Silo.Soon(worker.Note(1));

        Assert.Contains("outcome is unknown", error.Message, StringComparison.Ordinal);
        Assert.Contains("worker/a IWorker.WorkForFiveSeconds", error.Message, StringComparison.Ordinal);
        Assert.Equal(["first begins", "first ends", "note 1"], silo.Journal.Entries);
    }

    [Fact]
    public async Task A_timed_out_call_may_still_have_run()
    {
        await using var silo = await Silo.StartAsync(orleans =>
            orleans.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(3)));
        var worker = silo.Grains.GetGrain<IWorker>("a");
        var call = worker.Work("work");
        await silo.Journal.Gate("work").Arrived;

        silo.Clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(call.IsCompleted);
        silo.Clock.Advance(TimeSpan.FromSeconds(0.3));
        await Silo.Soon(Assert.ThrowsAsync<TimeoutException>(() => call));

        silo.Journal.Gate("work").Open();
        await Silo.Soon(worker.Note(1));
        Assert.Equal(["work begins", "work ends", "note 1"], silo.Journal.Entries);
    }

    [Fact]
    public async Task A_cancelled_token_sends_nothing()
    {
        await using var silo = await Silo.StartAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => silo.Grains.GetGrain<IWorker>("a").WorkWithToken("work", cancelled.Token));
        Assert.Empty(silo.Journal.Entries);
    }

    [Fact]
    public async Task Cancelling_frees_the_caller_and_tells_the_grain_in_a_turn()
    {
        await using var silo = await Silo.StartAsync();
        var worker = silo.Grains.GetGrain<IWorker>("a");
        using var cancellation = new CancellationTokenSource();
        var call = worker.WorkWithToken("work", cancellation.Token);
        await silo.Journal.Gate("work").Arrived;

        await cancellation.CancelAsync();
        await Silo.Soon(Assert.ThrowsAnyAsync<OperationCanceledException>(() => call));
        await Silo.Soon(worker.Peek());
        silo.Journal.Gate("work").Open();
        await Silo.Soon(worker.Note(1));

        Assert.Equal(["work begins", "cancelled in a turn", "work ends", "note 1"], silo.Journal.Entries);
    }

    [Fact]
    public async Task A_token_that_is_not_cancelled_changes_nothing()
    {
        await using var silo = await Silo.StartAsync();
        using var cancellation = new CancellationTokenSource();
        silo.Journal.Gate("work").Open();
        Assert.Equal(
            "not cancelled", await Silo.Soon(silo.Grains.GetGrain<IWorker>("a").WorkWithToken("work", cancellation.Token)));
    }
}
