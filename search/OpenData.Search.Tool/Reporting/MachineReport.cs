using System.Runtime.InteropServices;

namespace OpenData.Search.Tool.Reporting;

/// <summary>Where it was measured.</summary>
internal sealed record MachineReport(int Cores, string Architecture, string System, string Runtime)
{
    /// <summary>This machine.</summary>
    public static MachineReport Current() => new(
        Environment.ProcessorCount,
        RuntimeInformation.ProcessArchitecture.ToString(),
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription);
}
