using System.Diagnostics;

namespace OpenData.Benchmarks.Grains;

/// <summary>Callers that call one after the other for a number of calls, and what that cost.</summary>
internal static class CallerRun
{
    /// <param name="callers">How many at once.</param>
    /// <param name="calls">Calls of all together.</param>
    /// <param name="call">Makes one, given caller and number.</param>
    /// <param name="time">The clock.</param>
    public static async Task<CallMeasure> Measure(int callers, int calls, Func<int, int, Task> call, TimeProvider time)
    {
        await Run(callers, Math.Max(callers, calls / 5), call, time);
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var latencies = await Run(callers, calls, call, time);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var spent = Environment.CpuUsage.TotalTime - cpu;
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        Array.Sort(latencies);
        return new CallMeasure(
            latencies.Length / seconds,
            Microseconds(latencies[latencies.Length / 2]),
            Microseconds(latencies[(int)(latencies.Length * 0.99)]),
            spent.TotalMicroseconds / latencies.Length,
            (double)bytes / latencies.Length);
    }

    private static async Task<long[]> Run(int callers, int calls, Func<int, int, Task> call, TimeProvider time)
    {
        var each = calls / callers;
        var latencies = new long[each * callers];
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                var start = time.GetTimestamp();
                await call(caller, i);
                latencies[(caller * each) + i] = time.GetTimestamp() - start;
                if (callers > 1)
                {
                    await Task.Yield();
                }
            }
        })));
        return latencies;
    }

    private static double Microseconds(long ticks) => ticks * 1e6 / Stopwatch.Frequency;
}
