using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Processes;

[Collection(ProcessTests.Name)]
public sealed class IndexProcessTests : IDisposable
{
    private const int Imported = 30;

    private readonly TemporaryFolder _folder = new();
    private readonly string _shipped;

    public IndexProcessTests() => _shipped = SampleCatalogue.Write(_folder.PathOf("shipped"));

    private string Data => _folder.PathOf("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_portal_that_is_killed_opens_its_index_again_follows_what_it_missed_and_heals_a_damaged_file()
    {
        await using (var first = await ServedPortal.Start(Data, _shipped))
        {
            await first.Process.Kill();
        }

        await Import();
        await using (var second = await ServedPortal.Start(Data, _shipped))
        {
            Assert.Equal(3 + Imported, await Total(second));
            await second.Process.Kill(); // Before it has committed, or after: both must do.
        }

        await using (var third = await ServedPortal.Start(Data, _shipped))
        {
            Assert.Equal(3 + Imported, await Total(third));
            Assert.Contains("Opened the index of ", third.Process.Printed, StringComparison.Ordinal);
            Assert.DoesNotContain("Indexed ", third.Process.Printed, StringComparison.Ordinal);
            Assert.Equal(0, await third.Process.Terminate());
        }

        var file = Directory.GetFiles(Path.Combine(Data, "search"), "seg-*").Order(StringComparer.Ordinal).First();
        await using (var stream = new FileStream(file, FileMode.Open))
        {
            stream.SetLength(stream.Length - 1);
        }

        await using var healed = await ServedPortal.Start(Data, _shipped);
        Assert.Equal(3 + Imported, await Total(healed));
        Assert.Contains(file, healed.Process.Printed, StringComparison.Ordinal);
        Assert.Contains($"Indexed {3 + Imported} resources", healed.Process.Printed, StringComparison.Ordinal);
    }

    private static async Task<int> Total(ServedPortal portal) =>
        (await portal.Query("{ search { totalCount } }")).GetProperty("search").GetProperty("totalCount").GetInt32();

    private async Task Import()
    {
        var catalogue = _folder.PathOf("more.jsonl");
        GeneratedCatalogue.Write(catalogue, Imported);
        Assert.Equal(0, (await SiloProcess.Run("import", catalogue, "--data", Data)).ExitCode);
    }
}
