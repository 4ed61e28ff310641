using System.Diagnostics;
using System.Globalization;

namespace OpenData.Search.Tool.Measuring;

/// <summary>How much memory this process holds.</summary>
internal static class ProcessMemory
{
    private const string StatusFile = "/proc/self/status";

    /// <summary>The most bytes that were resident at once, mapped files included.</summary>
    public static long Peak()
    {
        if (OperatingSystem.IsLinux())
        {
            foreach (var line in File.ReadLines(StatusFile))
            {
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                {
                    return long.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal),
                        NumberStyles.Integer, CultureInfo.InvariantCulture) * 1024;
                }
            }
        }

        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
