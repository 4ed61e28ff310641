using OpenData.Actors.Runtime.Activation;
using OpenData.Actors.Tests.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace OpenData.Actors.Tests;

public sealed class ActivationTests
{
    [Fact]
    public async Task A_failed_activation_rejects_what_waited()
    {
        await using var silo = await Silo.StartAsync();
        var fragile = silo.Grains.GetGrain<IFragile>("a");
        var waiting = new[] { fragile.Ask(), fragile.Ask() };
        await silo.Journal.Gate("fragile").Arrived;
        silo.Journal.Gate("fragile").Open();

        foreach (var call in waiting)
        {
            var error = await Silo.Soon(Assert.ThrowsAsync<InvalidOperationException>(() => call));
            Assert.Equal("broken on purpose", error.Message);
        }

        Assert.Equal("works now", await Silo.Soon(fragile.Ask()));
    }

    [Fact]
    public async Task An_activation_that_takes_too_long_fails()
    {
        await using var silo = await Silo.StartAsync(orleans =>
            orleans.Configure<GrainCollectionOptions>(options => options.ActivationTimeout = TimeSpan.FromSeconds(5)));
        var call = silo.Grains.GetGrain<IFragile>("a").Ask();
        await silo.Journal.Gate("fragile").Arrived;

        silo.Clock.Advance(TimeSpan.FromSeconds(5));
        await Silo.Soon(Assert.ThrowsAsync<TimeoutException>(() => call));
        Assert.Contains(silo.Log.Lines, line => line.Contains("fragile/a could not be activated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Requests_that_wait_for_an_ending_activation_run_in_the_next_one_in_order()
    {
        await using var silo = await Silo.StartAsync();
        var worker = silo.Grains.GetGrain<IWorker>("a");
        var work = worker.Work("work");
        await silo.Journal.Gate("work").Arrived;
        var rest = Task.WhenAll(worker.Leave(), worker.Note(1), worker.Leave(), worker.Note(2), worker.Note(3));
        silo.Journal.Gate("work").Open();
        await Silo.Soon(Task.WhenAll(work, rest));

        Assert.Equal(
            [
                "work begins", "work ends", "deactivate a: ApplicationRequested", "note 1",
                "deactivate a: ApplicationRequested", "note 2", "note 3",
            ],
            silo.Journal.Entries);
    }

    [Fact]
    public async Task A_grain_that_always_ends_before_it_runs_a_request_is_given_up()
    {
        await using var silo = await Silo.StartAsync();
        var error = await Silo.Soon(Assert.ThrowsAsync<OrleansException>(() => silo.Grains.GetGrain<IRestless>("a").Ask()));
        Assert.Contains("forwarded 2 times", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_idle_activation_is_collected_and_a_used_one_is_not()
    {
        await using var silo = await Silo.StartAsync();
        var idle = silo.Grains.GetGrain<IWorker>("idle");
        var used = silo.Grains.GetGrain<IWorker>("used");
        await idle.Note(1);
        for (var i = 0; i < 4; i++)
        {
            await used.Note(2);
            silo.Clock.Advance(TimeSpan.FromMinutes(4));
        }

        await EndAsync(silo, idle);
        Assert.Contains("deactivate idle: ActivationIdle", silo.Journal.Entries);
        Assert.DoesNotContain("deactivate used: ActivationIdle", silo.Journal.Entries);
    }

    [Fact]
    public async Task An_activation_that_runs_a_request_is_not_idle()
    {
        await using var silo = await Silo.StartAsync(orleans =>
            orleans.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = Timeout.InfiniteTimeSpan));
        var worker = silo.Grains.GetGrain<IWorker>("a");
        var work = worker.Work("work");
        await silo.Journal.Gate("work").Arrived;
        silo.Clock.Advance(TimeSpan.FromHours(1));
        silo.Journal.Gate("work").Open();
        await Silo.Soon(work);
        await worker.Note(1);

        Assert.Equal(["work begins", "work ends", "note 1"], silo.Journal.Entries);
    }

    [Fact]
    public async Task Delay_age_limit_and_keep_alive_hold_the_collector_off()
    {
        await using var silo = await Silo.StartAsync();
        var delayed = silo.Grains.GetGrain<IWorker>("delayed");
        await delayed.StayFor(TimeSpan.FromHours(1));
        await silo.Grains.GetGrain<IForever>("a").Touch();
        await silo.Grains.GetGrain<IPatient>("a").Touch();
        var directory = silo.Services.GetRequiredService<ActivationDirectory>();

        silo.Clock.Advance(TimeSpan.FromMinutes(59));
        await delayed.Peek();
        Assert.Equal(3, directory.Count);

        silo.Clock.Advance(TimeSpan.FromHours(1));
        await EndAsync(silo, delayed);
        Assert.Equal(2, directory.Count);
        silo.Clock.Advance(TimeSpan.FromHours(2));
        await silo.Grains.GetGrain<IPatient>("b").Touch();
        await EndAsync(silo, silo.Grains.GetGrain<IPatient>("a"));
        Assert.Equal(2, directory.Count);
    }

    [Fact]
    public async Task Stopping_the_host_ends_all_activations_after_their_requests()
    {
        var silo = await Silo.StartAsync();
        var worker = silo.Grains.GetGrain<IWorker>("a");
        var work = worker.Work("work");
        await silo.Journal.Gate("work").Arrived;

        var stop = silo.StopAsync();
        Assert.False(stop.IsCompleted);
        silo.Journal.Gate("work").Open();
        await Silo.Soon(stop);
        await Silo.Soon(work);

        Assert.Equal(["work begins", "work ends", "deactivate a: ShuttingDown"], silo.Journal.Entries);
        await silo.DisposeAsync();
    }

    [Fact]
    public async Task A_timer_measures_its_period_from_the_end_of_the_callback()
    {
        await using var silo = await Silo.StartAsync();
        var clockwork = silo.Grains.GetGrain<IClockwork>("a");
        await clockwork.StartTimer(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), keepAlive: false);

        silo.Clock.Advance(TimeSpan.FromSeconds(1));
        await silo.Journal.Gate("tick 1").Arrived;
        silo.Clock.Advance(TimeSpan.FromSeconds(20));
        silo.Journal.Gate("tick 1").Open();
        await silo.Log.NextLineAsync();
        await clockwork.StartTimer(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan, keepAlive: false);
        Assert.Equal(["tick 1"], silo.Journal.Entries);

        silo.Clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.Equal(["tick 1"], silo.Journal.Entries);
        silo.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await silo.Journal.Gate("tick 2").Arrived;
        silo.Journal.Gate("tick 2").Open();
        Assert.Contains(silo.Log.Lines, line => line.Contains("the first tick fails", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_timer_does_not_keep_its_grain_alive()
    {
        await using var silo = await Silo.StartAsync();
        foreach (var tick in Enumerable.Range(1, 1000))
        {
            silo.Journal.Gate($"tick {tick}").Open();
        }

        var clockwork = silo.Grains.GetGrain<IClockwork>("a");
        await clockwork.StartTimer(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5), keepAlive: false);
        silo.Clock.Advance(TimeSpan.FromMinutes(5));
        await silo.Journal.Gate("tick 1").Arrived;

        // A tick may be running when the collector looks; the next look finds the grain idle.
        var end = EndAsync(silo, clockwork);
        while (!end.IsCompleted)
        {
            silo.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        await end;
        Assert.Contains("deactivate a: ActivationIdle", silo.Journal.Entries);
    }

    [Fact]
    public async Task A_disposed_timer_does_not_tick()
    {
        await using var silo = await Silo.StartAsync();
        var clockwork = silo.Grains.GetGrain<IClockwork>("a");
        await clockwork.StartTimer(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), keepAlive: true);
        await clockwork.StopTimer();
        silo.Clock.Advance(TimeSpan.FromMinutes(1));
        await clockwork.StopTimer();

        Assert.Empty(silo.Journal.Entries);
    }

    /// <summary>Waits until the activation that there is, if any, has ended.</summary>
    private static Task EndAsync(Silo silo, IAddressable grain) =>
        Silo.Soon(silo.Services.GetRequiredService<ActivationDirectory>().Find(grain.GetGrainId())?.Deactivated ?? Task.CompletedTask);
}
