using System.Text.Json;
using OpenData.Silo.Commands;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Processes;

[Collection(ProcessTests.Name)]
public sealed class ImportProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.PathOf("data");

    private string Catalogue => _folder.PathOf("catalogue.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_import_counts_what_is_new_the_same_and_changed()
    {
        var lines = Enumerable.Range(0, 300).Select(i => GeneratedCatalogue.Line(i)).ToArray();
        await File.WriteAllLinesAsync(Catalogue, lines);
        Assert.Equal("imported 300 / updated 0 / unchanged 0 / rejected 0", await Import());
        Assert.Equal("imported 0 / updated 0 / unchanged 300 / rejected 0", await Import());

        lines[123] = GeneratedCatalogue.Line(123, "改了的标题");
        await File.WriteAllLinesAsync(Catalogue, [.. lines, GeneratedCatalogue.Line(300)]);

        Assert.Equal("imported 1 / updated 1 / unchanged 299 / rejected 0", await Import());
    }

    [Fact]
    public async Task Rejected_lines_are_told_by_number_and_reason_and_the_rest_is_taken()
    {
        await File.WriteAllLinesAsync(Catalogue,
        [
            GeneratedCatalogue.Line(1),
            "not json",
            "",
            """{"id":"x","org":"民政局"}""",
            """{"id":"y","title":"表","org":"民政局","table":"../secret.csv"}""",
            """{"id":"z","title":"目录","org":"民政局","openAttr":"看情况"}""",
        ]);
        var report = _folder.PathOf("report.json");

        var (exitCode, printed) = await SiloProcess.Run("import", Catalogue, "--data", Data, "--report", report);

        Assert.Equal(ExitCode.Done, exitCode);
        Assert.Contains("imported 2 / updated 0 / unchanged 0 / rejected 3", printed, StringComparison.Ordinal);
        Assert.Contains("第 2 行 line 2:", printed, StringComparison.Ordinal);
        Assert.Contains("第 4 行 line 4: 缺少必填字段 title", printed, StringComparison.Ordinal);
        Assert.Contains("第 5 行 line 5: 表文件路径“../secret.csv”不可用", printed, StringComparison.Ordinal);
        Assert.Contains("看情况 (1)", printed, StringComparison.Ordinal);
        var written = JsonElement.Parse(await File.ReadAllTextAsync(report));
        var rejected = written.GetProperty("rejectedLines").EnumerateArray().ToArray();
        Assert.Equal([2, 4, 5], rejected.Select(line => line.GetProperty("line").GetInt32()));
        Assert.Equal(
            ["notJson", "missing", "badTablePath"],
            rejected.Select(line => line.GetProperty("code").GetString()));
        Assert.Equal((2, 3), (written.GetProperty("imported").GetInt32(), written.GetProperty("rejected").GetInt32()));
        Assert.Equal("看情况", written.GetProperty("unmapped")[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_an_error_that_names_it()
    {
        var (exitCode, printed) = await SiloProcess.Run("import", _folder.PathOf("gone.jsonl"), "--data", Data);

        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Contains("gone.jsonl", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_is_told_to_stop_keeps_what_it_counted()
    {
        GeneratedCatalogue.Write(Catalogue, 20_000);
        await using var import = SiloProcess.Start("import", Catalogue, "--data", Data);
        await import.Line(line => line.Contains(" 10% ", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Interrupted, await import.Terminate());

        var counted = ImportCounts.Parse(import.Printed);
        Assert.InRange(counted.Imported, 1, 19_999);
        Assert.Equal(counted.Imported, StoredResources.Count(Data));
    }

    private async Task<string> Import()
    {
        var (exitCode, printed) = await SiloProcess.Run("import", Catalogue, "--data", Data);
        Assert.Equal(ExitCode.Done, exitCode);
        return printed.Split('\n').Single(line => line.StartsWith("imported ", StringComparison.Ordinal));
    }
}
