using OpenData.Actors.TestingHost;
using OpenData.Storage.Calls;

namespace OpenData.Storage.Tests;

/// <summary>Counting alone, without a database.</summary>
public sealed class CallCountsTests
{
    [Fact]
    public async Task Counting_what_was_counted_before_allocates_nothing_even_after_a_flush()
    {
        using var counts = new CallCounts(new Sink(), new ManualTimeProvider());
        counts.Count("a", "x", 200);
        await counts.Flush();
        counts.Count("a", "x", 200);
        await counts.Flush();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1000; i++)
        {
            counts.Count("a", "x", 200);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public async Task Beyond_the_limit_only_known_combinations_are_counted()
    {
        var sink = new Sink();
        using var counts = new CallCounts(sink, new ManualTimeProvider());
        for (var i = 0; i < CallCounts.MostWaiting + 3; i++)
        {
            counts.Count("a", $"{i}", 200);
        }

        counts.Count("a", "0", 200);
        Assert.Equal(3, counts.TakeUncounted());
        Assert.Equal(0, counts.TakeUncounted());

        await counts.Flush();

        Assert.Equal(CallCounts.MostWaiting + 1, sink.Calls);
        Assert.True(sink.Largest <= 5_000, $"{sink.Largest} rows in one flush");
    }

    private sealed class Sink : ICallTable
    {
        public long Calls { get; private set; }

        public int Largest { get; private set; }

        public Task Add(long flush, IReadOnlyList<KeyValuePair<CallKey, long>> counted, CancellationToken cancellationToken)
        {
            Calls += counted.Sum(line => line.Value);
            Largest = Math.Max(Largest, counted.Count);
            return Task.CompletedTask;
        }
    }
}
