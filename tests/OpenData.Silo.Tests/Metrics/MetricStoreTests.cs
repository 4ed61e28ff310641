using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OpenData.Silo.Endpoints.Metrics;
using Tag = System.Collections.Generic.KeyValuePair<string, object?>;

namespace OpenData.Silo.Tests.Metrics;

/// <summary>From .NET's instruments to the text that Prometheus reads.</summary>
public sealed class MetricStoreTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly MetricStore _store;
    private readonly Meter _meter;

    public MetricStoreTests()
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        _store = new MetricStore(meters, NullLogger<MetricStore>.Instance);
        _meter = meters.Create("OpenData.Test");
    }

    public void Dispose()
    {
        _store.Dispose();
        _services.Dispose();
    }

    [Fact]
    public void Counters_add_up_by_their_labels_in_whatever_order_these_come()
    {
        var counter = _meter.CreateCounter<long>("test.calls.made", "{call}", "Calls,\nmade \\ here.");
        counter.Add(2, new Tag("b", 1), new Tag("a.x", "y"));
        counter.Add(3, new Tag("a.x", "y"), new Tag("b", 1));
        counter.Add(1);

        var text = _store.Write();

        var scraped = ScrapedText.Parse(text);
        Assert.Equal(5, scraped.Samples["test_calls_made_total{a_x=\"y\",b=\"1\"}"]);
        Assert.Equal(1, scraped.Samples["test_calls_made_total"]);
        Assert.Contains("# HELP test_calls_made_total Calls,\\nmade \\\\ here.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_label_holds_stays_in_its_quotes()
    {
        const string Hostile = "a\"} 1\nup 7 \\ 学校";
        _meter.CreateCounter<int>("test.hostile").Add(1, new Tag("1st-name", Hostile), new Tag("none", null));

        var scraped = ScrapedText.Parse(_store.Write());

        var sample = Assert.Single(scraped.Samples.Keys, key => key.StartsWith("test_hostile_total", StringComparison.Ordinal));
        const string Before = "test_hostile_total{_1st_name=\"";
        Assert.Equal(Hostile, ScrapedText.Unescape(sample[Before.Length..^2]));
    }

    [Fact]
    public void Gauges_of_both_kinds_tell_the_last_and_the_sum()
    {
        var set = _meter.CreateGauge<double>("test.set", "s");
        set.Record(3);
        set.Record(0.25);
        var moved = _meter.CreateUpDownCounter<int>("test.moved", "By");
        moved.Add(5);
        moved.Add(-7);

        var scraped = ScrapedText.Parse(_store.Write());

        Assert.Equal(0.25, scraped.Samples["test_set_seconds"]);
        Assert.Equal(-2, scraped.Samples["test_moved_bytes"]);
        Assert.Equal("gauge", scraped.Types["test_moved_bytes"]);
    }

    [Fact]
    public void What_is_no_longer_observed_is_no_longer_written()
    {
        List<Measurement<int>> present = [new(1, new Tag("t", "a")), new(2, new Tag("t", "b"))];
        _meter.CreateObservableGauge("test.seen", () => present);
        Assert.Equal(2, ScrapedText.Parse(_store.Write()).Samples["test_seen{t=\"b\"}"]);

        present.RemoveAt(1);

        var scraped = ScrapedText.Parse(_store.Write());
        Assert.Equal(1, scraped.Samples["test_seen{t=\"a\"}"]);
        Assert.DoesNotContain("test_seen{t=\"b\"}", scraped.Samples.Keys);
    }

    [Fact]
    public void A_value_at_a_bound_counts_below_it()
    {
        var histogram = _meter.CreateHistogram(
            "test.time", "s", null, tags: null, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] });
        foreach (var value in (double[])[0.1, 0.5, 1, 1.5])
        {
            histogram.Record(value, new Tag("k", "v"));
        }

        var samples = ScrapedText.Parse(_store.Write()).Samples;

        Assert.Equal(1, samples["test_time_seconds_bucket{k=\"v\",le=\"0.1\"}"]);
        Assert.Equal(3, samples["test_time_seconds_bucket{k=\"v\",le=\"1\"}"]);
        Assert.Equal(4, samples["test_time_seconds_bucket{k=\"v\",le=\"+Inf\"}"]);
        Assert.Equal(3.1, samples["test_time_seconds_sum{k=\"v\"}"], 12);
        Assert.Equal(4, samples["test_time_seconds_count{k=\"v\"}"]);
    }

    [Fact]
    public void Beyond_its_limit_a_family_takes_no_series_and_says_so()
    {
        var counter = _meter.CreateCounter<int>("test.many");
        for (var i = 0; i < MetricFamily.MostSeries + 3; i++)
        {
            counter.Add(1, new Tag("i", i));
        }

        counter.Add(1, new Tag("i", 0));

        var samples = ScrapedText.Parse(_store.Write()).Samples;
        Assert.Equal(MetricFamily.MostSeries, samples.Keys.Count(key => key.StartsWith("test_many_total", StringComparison.Ordinal)));
        Assert.Equal(2, samples["test_many_total{i=\"0\"}"]);
        Assert.Equal(3, samples["opendata_metrics_dropped_total"]);
    }

    [Fact]
    public void An_instrument_that_throws_does_not_keep_the_others_back()
    {
        _meter.CreateObservableGauge("test.broken", Broken);
        _meter.CreateObservableGauge("test.whole", () => 7);

        Assert.Equal(7, ScrapedText.Parse(_store.Write()).Samples["test_whole"]);
    }

    [Fact]
    public void Meters_of_others_are_not_heard()
    {
        using var others = new ServiceCollection().AddMetrics().BuildServiceProvider();
        others.GetRequiredService<IMeterFactory>().Create("OpenData.Test").CreateCounter<int>("test.other.host").Add(1);
        _services.GetRequiredService<IMeterFactory>().Create("Somebody").CreateCounter<int>("test.other.name").Add(1);

        Assert.DoesNotContain(ScrapedText.Parse(_store.Write()).Types.Keys, name => name.StartsWith("test_other", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_lost_when_many_count_at_once()
    {
        var counter = _meter.CreateCounter<long>("test.busy");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                counter.Add(1, new Tag("i", i % 4));
            }
        })));

        var samples = ScrapedText.Parse(_store.Write()).Samples;
        Assert.Equal(20_000, samples["test_busy_total{i=\"3\"}"]);
    }

    [Theory]
    [InlineData("http.server.request.duration", "s", false, "http_server_request_duration_seconds")]
    [InlineData("dotnet.process.cpu.time", "s", true, "dotnet_process_cpu_time_seconds_total")]
    [InlineData("a..b--c", "{thing}", true, "a_b_c_total")]
    [InlineData("wait.seconds", "s", false, "wait_seconds")]
    [InlineData("9lives", null, false, "_9lives")]
    public void Names_are_those_that_Prometheus_users_expect(string instrument, string? unit, bool isCounter, string expected) =>
        Assert.Equal(expected, MetricNames.Of(instrument, unit, isCounter));

    private static int Broken() => throw new InvalidOperationException("broken");
}
