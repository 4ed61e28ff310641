using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OpenData.Search.Tool.Measuring;

/// <summary>The processor time of the calling thread, in nanoseconds since some fixed moment. Linux tells it; elsewhere
/// the clock on the wall stands in, and <see cref="IsProcessorTime"/> says so.</summary>
internal static class ThreadClock
{
    private const int ThreadTime = 3; // CLOCK_THREAD_CPUTIME_ID of Linux.

    /// <summary>Whether <see cref="Now"/> is processor time.</summary>
    public static bool IsProcessorTime { get; } = OperatingSystem.IsLinux() && ReadThreadTime() >= 0;

    /// <summary>The time of this thread.</summary>
    public static long Now() => IsProcessorTime
        ? ReadThreadTime()
        : (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));

    private static long ReadThreadTime() =>
        GetTime(ThreadTime, out var time) == 0 ? ((long)time.Seconds * 1_000_000_000) + (long)time.Nanoseconds : -1;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int GetTime(int clock, out Time time);

    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
