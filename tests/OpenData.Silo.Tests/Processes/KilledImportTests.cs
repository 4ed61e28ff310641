using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Processes;

[Collection(ProcessTests.Name)]
public sealed class KilledImportTests : IDisposable
{
    private const int Lines = 20_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_each_kill_no_record_is_half_and_the_repeated_import_completes_the_catalogue()
    {
        var data = _folder.PathOf("data");
        var catalogue = _folder.PathOf("catalogue.jsonl");
        GeneratedCatalogue.Write(catalogue, Lines);
        var stored = 0;
        foreach (var progress in new[] { " 20% ", " 60% " })
        {
            await using (var import = SiloProcess.Start("import", catalogue, "--data", data))
            {
                await import.Line(line => line.Contains(progress, StringComparison.Ordinal));
                await import.Kill();
            }

            Assert.InRange(StoredResources.Count(data), stored + 1, Lines - 1);
            stored = StoredResources.Count(data);
            Assert.Equal(0, StoredResources.CountHalf(data));
            Assert.Equal(0, StoredResources.CountUntold(data));
        }

        await using (var portal = await ServedPortal.Start(data, _folder.PathOf("nothing-shipped")))
        {
            var found = (await portal.Query("{ search { totalCount } }")).GetProperty("search");
            Assert.Equal(stored, found.GetProperty("totalCount").GetInt32());
            Assert.Equal(0, await portal.Process.Terminate());
        }

        var (exitCode, printed) = await SiloProcess.Run("import", catalogue, "--data", data);

        Assert.Equal(0, exitCode);
        Assert.Equal(new ImportCounts(Lines - stored, 0, stored, 0), ImportCounts.Parse(printed));
        Assert.Equal(Lines, StoredResources.Count(data));
    }
}
