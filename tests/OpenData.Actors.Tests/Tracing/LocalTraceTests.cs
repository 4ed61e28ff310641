using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpenData.Actors.Tests.Tracing;

/// <summary>The trace of a caller in the grains that it calls, in one silo. A test has a synchronization context, where no
/// turn runs on the caller's thread, so each is tried from the pool too.</summary>
public sealed class LocalTraceTests : IAsyncLifetime
{
    private Silo _silo = null!;
    private ITracedGrain _grain = null!;

    public async Task InitializeAsync()
    {
        _silo = await Silo.StartAsync(
            silo =>
            {
                silo.Services.AddSingleton<ScopedLog>();
                silo.Services.AddSingleton<ILoggerProvider>(services => services.GetRequiredService<ScopedLog>());
                silo.Services.Configure<LoggerFactoryOptions>(options =>
                    options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
            },
            environment: "Production");
        _grain = _silo.Grains.GetGrain<ITracedGrain>("a");
        await _grain.Id();
    }

    public async Task DisposeAsync() => await _silo.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_grain_runs_in_the_trace_of_its_caller_and_so_do_those_that_it_calls(bool fromPool)
    {
        using var activity = new Activity("caller").Start();
        var id = activity.TraceId.ToHexString();
        Assert.Equal((id, id), await Run(fromPool, _grain.Ids));
        Assert.Equal(id, await Run(fromPool, () => _grain.IdOf(_silo.Grains.GetGrain<ITracedGrain>("b"))));
        Assert.Same(activity, Activity.Current);
        Assert.False(activity.IsStopped);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_an_activity_none_is_made_and_none_is_left_from_an_earlier_request(bool fromPool)
    {
        Assert.Equal(("", ""), await Run(fromPool, _grain.Ids));
        using (var activity = new Activity("caller").Start())
        {
            Assert.Equal(activity.TraceId.ToHexString(), await Run(fromPool, _grain.Id));
        }

        Assert.Equal("", await Run(fromPool, _grain.Id));
        Assert.Equal(("", ""), await Run(fromPool, _grain.Ids));
    }

    [Fact]
    public async Task Requests_that_waited_for_one_turn_have_each_their_own_trace()
    {
        var held = _grain.Hold();
        var none = _grain.Id();
        using var first = new Activity("first").Start();
        var one = _grain.Id();
        Activity.Current = null;
        using var second = new Activity("second").Start();
        var other = _grain.Id();
        Activity.Current = null;
        var last = _grain.Id();
        await _grain.Release();
        await Silo.Soon(held);
        Assert.Equal(
            ["", first.TraceId.ToHexString(), second.TraceId.ToHexString(), ""],
            await Silo.Soon(Task.WhenAll(none, one, other, last)));
    }

    [Fact]
    public async Task A_timer_is_in_no_trace_though_a_traced_request_made_it_and_another_runs()
    {
        using var activity = new Activity("caller").Start();
        await _grain.StartTimer(TimeSpan.FromSeconds(1));
        var held = _grain.Hold();
        _silo.Clock.Advance(TimeSpan.FromSeconds(1));
        await _silo.Journal.Gate("tick").Arrived;
        Assert.Equal(["tick ''"], _silo.Journal.Entries);
        _silo.Journal.Gate("tick").Open();
        await _grain.Release();
        await Silo.Soon(held);
    }

    [Fact]
    public async Task A_request_that_outlives_the_callers_activity_keeps_its_trace()
    {
        var held = _grain.Hold();
        string id;
        using (var activity = new Activity("caller").Start())
        {
            id = activity.TraceId.ToHexString();
            await _grain.Note(); // Begins when the activity is over.
        }

        await _grain.Release();
        await Silo.Soon(held);
        _silo.Journal.Gate("note").Open();
        await Silo.Soon(_silo.Journal.Gate("noted").PassAsync());
        Assert.Equal([id], _silo.Journal.Entries);
    }

    [Fact]
    public async Task What_a_grain_logs_shows_the_trace_of_the_request_that_it_works_for()
    {
        using var activity = new Activity("caller").Start();
        await _grain.Log();
        var scope = _silo.Services.GetRequiredService<ScopedLog>().ScopeOf("The grain says something");
        Assert.Equal(activity.TraceId.ToHexString(), scope["TraceId"]);
        Assert.Equal(activity.SpanId.ToHexString(), scope["SpanId"]);
    }

    private static Task<T> Run<T>(bool fromPool, Func<Task<T>> call) => Silo.Soon(fromPool ? Task.Run(call) : call());
}
