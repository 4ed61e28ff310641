using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenData.Actors.Tests.Cluster;
using Orleans.TestingHost;

namespace OpenData.Actors.Tests.Tracing;

/// <summary>The trace of a caller in a grain of another silo.</summary>
public sealed class RemoteTraceTests : IAsyncLifetime
{
    private TestCluster _cluster = null!;
    private ITracedGrain _far = null!;

    public async Task InitializeAsync()
    {
        _cluster = await Clusters.StartAsync(2, silo =>
        {
            silo.Services.AddSingleton<ScopedLog>();
            silo.Services.AddSingleton<ILoggerProvider>(services => services.GetRequiredService<ScopedLog>());
            silo.Services.Configure<LoggerFactoryOptions>(options => options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId);
        });
        _far = FarGrains().First();
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task The_trace_of_the_caller_goes_with_the_request_and_on_from_there()
    {
        using var activity = new Activity("caller").Start();
        var id = activity.TraceId.ToHexString();
        Assert.Equal((id, id), await Silo.Soon(_far.Ids()));
        Assert.Equal(activity.SpanId.ToHexString(), await Silo.Soon(_far.ParentId()));

        var near = Grains().First(grain => _cluster.OwnerOf(grain) == _cluster.Silos[0]);
        Assert.Equal(id, await Silo.Soon(_far.IdOf(near))); // To the other silo and back.
        Assert.Equal(id, await Silo.Soon(_far.IdOf(FarGrains().Last()))); // To the other silo and on there.
    }

    [Fact]
    public async Task Without_an_activity_none_is_made_and_none_is_left_from_an_earlier_request()
    {
        using (var activity = new Activity("caller").Start())
        {
            Assert.Equal(activity.TraceId.ToHexString(), await Silo.Soon(_far.Id()));
        }

        Assert.Equal("", await Silo.Soon(_far.Id()));
        Assert.Equal(("", ""), await Silo.Soon(_far.Ids()));
    }

    [Fact]
    public async Task What_the_grain_logs_shows_the_trace()
    {
        using var activity = new Activity("caller").Start();
        await Silo.Soon(_far.Log());
        var log = _cluster.Silos[1].ServiceProvider.GetRequiredService<ScopedLog>();
        Assert.Equal(activity.TraceId.ToHexString(), log.ScopeOf("The grain says something")["TraceId"]);
    }

    [Fact]
    public async Task Who_listens_gets_a_server_span_below_the_callers_with_the_outcome()
    {
        var ended = new BlockingCollection<Activity>();
        using var caller = new Activity("caller").Start();
        caller.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "OpenData.Actors",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == caller.TraceId)
                {
                    ended.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        await Silo.Soon(_far.Id());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Silo.Soon(_far.Fail()));
        Assert.True(ended.TryTake(out var good, TimeSpan.FromSeconds(20)));
        Assert.True(ended.TryTake(out var bad, TimeSpan.FromSeconds(20)));
        Assert.Equal(("ITracedGrain.Id", ActivityKind.Server), (good.OperationName, good.Kind));
        Assert.Equal(caller.SpanId, good.ParentSpanId);
        Assert.True(good.Recorded);
        Assert.Equal(ActivityStatusCode.Unset, good.Status);
        Assert.Equal((ActivityStatusCode.Error, "It cannot be."), (bad.Status, bad.StatusDescription));
    }

    private IEnumerable<ITracedGrain> Grains() =>
        Enumerable.Range(0, 100).Select(i => _cluster.GrainFactory.GetGrain<ITracedGrain>($"traced-{i}"));

    private IEnumerable<ITracedGrain> FarGrains() => Grains().Where(grain => _cluster.OwnerOf(grain) == _cluster.Silos[1]);
}
