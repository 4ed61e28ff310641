namespace OpenData.Search.Tool.Tests;

public sealed class IndexFolderTests : IDisposable
{
    private readonly ToolRun _tool = new();

    private string Index => _tool.PathOf("index");

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void An_index_is_built_inspected_checked_searched_and_explained()
    {
        Assert.Equal(0, _tool.Run("build", "--corpus", ToolRun.Generated, "--index", Index));
        Assert.StartsWith("300 documents, ", _tool.Output, StringComparison.Ordinal);
        Assert.Equal(0, _tool.Run("inspect", "--index", Index));
        Assert.Contains("documents\t300\n", _tool.Output, StringComparison.Ordinal);
        Assert.Contains("\t300\t0\t", _tool.Output, StringComparison.Ordinal);
        var bytes = Directory.GetFiles(Index).Sum(file => new FileInfo(file).Length);
        Assert.Contains($"all\t{bytes}\n", _tool.Output, StringComparison.Ordinal);
        Assert.Equal(0, _tool.Run("check", "--index", Index));
        Assert.Equal("300 documents, every file as it was written\n", _tool.Output);
        Assert.Equal(0, _tool.Run("search", "--index", Index, "垃圾中转站目录"));
        Assert.Contains("\n1\tAC0000002\t", _tool.Output, StringComparison.Ordinal);
        Assert.Equal(0, _tool.Run("explain", "--index", Index, "垃圾中转站目录"));
        Assert.StartsWith("words: 垃圾", _tool.Output, StringComparison.Ordinal);
        Assert.Contains("document: AC0000002\n", _tool.Output, StringComparison.Ordinal);
        Assert.True(_tool.Output.Split('\n').Length > 4);
        Assert.Equal(0, _tool.Run("explain", "--index", Index, "--id", "AC0000001", "垃圾中转站目录", "-普陀区"));
        Assert.EndsWith("the query does not find it\n", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Building_again_replaces_records_of_the_same_id()
    {
        var more = _tool.File("more.jsonl",
            """{"id":"AC0000002","title":"图书馆名录"}""", """{"id":"new","title":"渔业统计"}""");
        Assert.Equal(0, _tool.Run("build", "--corpus", ToolRun.Generated, "--index", Index));
        Assert.Equal(0, _tool.Run("build", "--corpus", more, "--index", Index));
        Assert.StartsWith("301 documents, ", _tool.Output, StringComparison.Ordinal);
        Assert.Equal(0, _tool.Run("search", "--index", Index, "图书馆名录"));
        Assert.Contains("\n1\tAC0000002\t", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_is_named()
    {
        Assert.Equal(0, _tool.Run("build", "--corpus", ToolRun.Generated, "--index", Index));
        var largest = Directory.GetFiles(Index).MaxBy(file => new FileInfo(file).Length)!;
        var bytes = File.ReadAllBytes(largest);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(largest, bytes);
        foreach (var command in (string[])["check", "inspect"])
        {
            Assert.Equal(1, _tool.Run(command, "--index", Index));
            Assert.Contains(Path.GetFileName(largest), _tool.Error, StringComparison.Ordinal);
            Assert.Empty(_tool.Output);
        }
    }

    [Fact]
    public void A_bench_keeps_its_index_only_where_it_is_told_to()
    {
        var queries = _tool.File("q.jsonl", "{\"q\":\"公园\"}");
        string[] bench = ["bench", "--corpus", ToolRun.Generated, "--queries", queries, "--warmup", "0", "--repeat", "1", "--index", Index];
        Assert.Equal(0, _tool.Run(bench));
        var files = Directory.GetFiles(Index).Sum(file => new FileInfo(file).Length);
        Assert.Equal(files, _tool.Json.GetProperty("indexing").GetProperty("indexBytes").GetInt64());
        Assert.Equal(1, _tool.Json.GetProperty("indexing").GetProperty("segments").GetInt32());
        Assert.Equal(2, _tool.Run(bench));
        Assert.Contains("already holds an index of 300 documents", _tool.Error, StringComparison.Ordinal);
        Assert.Equal(0, _tool.Run("check", "--index", Index));
    }
}
