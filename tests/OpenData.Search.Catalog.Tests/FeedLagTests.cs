using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using OpenData.Contracts.Datasets;

namespace OpenData.Search.Catalog.Tests;

/// <summary>How far behind the index says it is.</summary>
public sealed class FeedLagTests
{
    [Fact]
    public async Task A_line_waits_since_the_look_that_first_saw_it()
    {
        await using var catalogue = await TestCatalogue.Start();
        var position = catalogue.Get<CatalogIndexing>().Position;
        var end = position;
        using var lag = Lag(catalogue, () => end);
        await lag.Look(default);
        Assert.Equal((0, TimeSpan.Zero), (lag.Lines, lag.Time));

        end = position + 3;
        await lag.Look(default);
        catalogue.Time.Advance(TimeSpan.FromSeconds(40));
        end = position + 5;
        await lag.Look(default);

        Assert.Equal((5, TimeSpan.FromSeconds(40)), (lag.Lines, lag.Time));
        Assert.Null(lag.ChangedAt);
    }

    [Fact]
    public async Task When_the_index_has_taken_all_nothing_waits()
    {
        await using var catalogue = await TestCatalogue.Start();
        using var lag = Lag(catalogue, () => 1);
        await lag.Look(default);
        catalogue.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal((1, TimeSpan.FromSeconds(5)), (lag.Lines, lag.Time));

        await catalogue.Put(new Resource { Key = "a", Title = "学校名录", Provider = "教育局" });
        await lag.Look(default);

        Assert.Equal((0, TimeSpan.Zero), (lag.Lines, lag.Time));
        Assert.Equal(catalogue.Time.GetUtcNow(), lag.ChangedAt);
    }

    [Fact]
    public async Task While_the_feed_cannot_be_read_the_time_since_grows_and_nothing_seems_to_wait()
    {
        await using var catalogue = await TestCatalogue.Start();
        using var lag = Lag(catalogue, () => throw new IOException("away"));
        catalogue.Time.Advance(TimeSpan.FromSeconds(7));

        await Assert.ThrowsAsync<IOException>(() => lag.Look(default));

        Assert.Equal(TimeSpan.FromSeconds(7), lag.SinceRead);
        Assert.Equal((0, TimeSpan.Zero), (lag.Lines, lag.Time));
    }

    private static FeedLag Lag(TestCatalogue catalogue, Func<long> end) => new(
        catalogue.Get<CatalogIndexing>(),
        _ => Task.FromResult(end()),
        catalogue.Get<IMeterFactory>(),
        catalogue.Time,
        NullLogger<FeedLag>.Instance);
}
