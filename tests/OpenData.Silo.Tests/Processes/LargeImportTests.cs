using System.Globalization;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Processes;

[Collection(ProcessTests.Name)]
public sealed class LargeImportTests : IDisposable
{
    private const int Lines = 100_000;
    private const int MostMegabytes = 600;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_hundred_thousand_records_are_imported_within_600_MB()
    {
        var catalogue = _folder.PathOf("catalogue.jsonl");
        GeneratedCatalogue.Write(catalogue, Lines);
        Assert.InRange(new FileInfo(catalogue).Length / Lines, 1_100, 1_500);
        await using var import = SiloProcess.Start("import", catalogue, "--data", _folder.PathOf("data"));
        var peak = 0L;
        var exit = import.Exit();
        await Eventually.Until(
            () =>
            {
                peak = Math.Max(peak, PeakKilobytes(import.Id));
                return Task.FromResult(exit.IsCompleted);
            },
            SiloProcess.Patience,
            "the import's end");

        Assert.Equal(0, await exit);
        Assert.Equal(new ImportCounts(Lines, 0, 0, 0), ImportCounts.Parse(import.Printed));
        Assert.InRange(peak / 1024, 1, MostMegabytes);
    }

    /// <summary>The most memory that the process has had so far (VmHWM, proc(5)); the system keeps it, so sampling
    /// misses no peak but that of the last moment. 0 once it has ended.</summary>
    private static long PeakKilobytes(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
