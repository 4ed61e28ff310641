using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Actors.Runtime.Diagnostics;
using OpenData.Actors.Tests.Cluster;
using OpenData.Actors.Tests.Grains;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Diagnostics;

/// <summary>What the runtime tells those who operate it.</summary>
public sealed class ActorMetricsTests
{
    [Fact]
    public async Task Activations_and_calls_are_counted_by_grain_type_and_outcome()
    {
        await using var silo = await Silo.StartAsync();
        using var seen = new SeenMeasurements(silo.Services);
        await silo.Grains.GetGrain<IHello>("a").SayHello("Hi");
        await silo.Grains.GetGrain<IHello>("b").SayHello("Hi");
        await Assert.ThrowsAsync<InvalidOperationException>(() => silo.Grains.GetGrain<IHello>("b").Fail("no"));

        seen.Observe();

        Assert.Equal(2, seen["opendata.actors.activations grain.type=hello"]);
        Assert.Equal(0, seen["opendata.actors.requests grain.type=hello"]);
        Assert.Equal(2, seen["opendata.actors.calls grain.type=hello outcome=succeeded"]);
        Assert.Equal(1, seen["opendata.actors.calls grain.type=hello outcome=failed"]);
        Assert.Equal(1, seen["opendata.actors.serving"]);
        Assert.Equal(1, seen["opendata.actors.membership.silos status=active"]);
    }

    [Fact]
    public async Task The_census_is_kept_for_a_second()
    {
        await using var silo = await Silo.StartAsync();
        var diagnostics = silo.Services.GetRequiredService<ISiloDiagnostics>();
        Assert.Empty(diagnostics.Activations());
        await silo.Grains.GetGrain<IHello>("a").SayHello("Hi");
        Assert.Empty(diagnostics.Activations());

        silo.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([new GrainTypeCount("hello", 1, 0)], diagnostics.Activations());
    }

    [Fact]
    public async Task A_silo_of_a_cluster_tells_its_view_and_that_its_lease_is_lost()
    {
        await using var cluster = await Clusters.StartAsync(2);
        var silo = cluster.Silos[0];
        var diagnostics = silo.ServiceProvider.GetRequiredService<ISiloDiagnostics>();
        Assert.True(diagnostics.IsServing);
        Assert.Equal(2, diagnostics.View.Entries.Length);
        Assert.Contains(diagnostics.View.Entries, entry => entry.Silo == diagnostics.Address);
        using var seen = new SeenMeasurements(silo.ServiceProvider);

        silo.ServiceProvider.GetRequiredService<Runtime.Membership.ClusterView>().Fence();

        Assert.False(diagnostics.IsServing);
        seen.Observe();
        Assert.Equal(0, seen["opendata.actors.serving"]);
        Assert.Equal(2, seen["opendata.actors.membership.silos status=active"]);
        var ledger = silo.ServiceProvider.GetRequiredService<IGrainFactory>().GetGrain<ILedgerGrain>("l");
        await Assert.ThrowsAsync<SiloUnavailableException>(() => Silo.Soon(ledger.Where()));
        Assert.Equal(1, seen["opendata.actors.calls.unanswered reason=unavailable"]);
    }

    [Fact]
    public async Task Turns_at_even_moments_are_sampled()
    {
        await using var silo = await Silo.StartAsync();
        using var seen = new SeenMeasurements(silo.Services);
        var turns = silo.Services.GetRequiredService<TurnTimes>();
        for (var ended = 1_000_000L; ended < 1_000_640; ended++)
        {
            turns.Ran(ended - 10, ended);
        }

        Assert.Equal(10, seen.CountOf("opendata.actors.turn.duration"));
    }

    [Fact]
    public async Task No_count_is_lost_between_threads()
    {
        var counts = new CallCounts();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            for (var i = 0; i < 50_000; i++)
            {
                counts.Finished(failed: i % 5 == 0);
            }
        })));

        Assert.Equal(320_000, counts.Succeeded);
        Assert.Equal(80_000, counts.Failed);
    }

    private sealed class SeenMeasurements : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly Dictionary<string, double> _values = [];
        private readonly Dictionary<string, int> _counts = [];
        private readonly Lock _gate = new();

        public SeenMeasurements(IServiceProvider services)
        {
            var factory = services.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, factory))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
            _listener.Start();
        }

        public double this[string series]
        {
            get
            {
                lock (_gate)
                {
                    return _values[series];
                }
            }
        }

        public int CountOf(string series)
        {
            lock (_gate)
            {
                return _counts.GetValueOrDefault(series);
            }
        }

        public void Observe() => _listener.RecordObservableInstruments();

        public void Dispose() => _listener.Dispose();

        private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var series = instrument.Name;
            foreach (var (name, tag) in tags)
            {
                series += $" {name}={tag}";
            }

            lock (_gate)
            {
                _values[series] = value;
                _counts[series] = _counts.GetValueOrDefault(series) + 1;
            }
        }
    }
}
