namespace OpenData.Search.Tool.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("--queries", "bench", "--corpus", "CORPUS")]
    [InlineData("--corpus: there is no file nowhere.jsonl", "bench", "--corpus", "nowhere.jsonl", "--queries", "CORPUS")]
    [InlineData("--speed", "bench", "--corpus", "CORPUS", "--queries", "CORPUS", "--speed")]
    [InlineData("--repeat is 0; it must be from 1", "bench", "--corpus", "CORPUS", "--queries", "CORPUS", "--repeat", "0")]
    [InlineData("--threads is -1; it must be from 1", "bench", "--corpus", "CORPUS", "--queries", "CORPUS", "--threads", "-1")]
    [InlineData("many", "bench", "--corpus", "CORPUS", "--queries", "CORPUS", "--threads", "many")]
    [InlineData("sideways", "segment", "--mode", "sideways")]
    [InlineData("--index: there is no folder nowhere", "check", "--index", "nowhere")]
    [InlineData("either --index DIR or --corpus FILE", "search", "公园")]
    [InlineData("either --index DIR or --corpus FILE", "explain", "公园", "--index", ".", "--corpus", "CORPUS")]
    [InlineData("fly", "fly")]
    [InlineData("command", new string[0])]
    public void A_wrong_command_line_ends_with_two_and_says_what_was_wrong(string said, params string[] args)
    {
        Assert.Equal(2, _tool.Run(Array.ConvertAll(args, arg => arg == "CORPUS" ? ToolRun.Generated : arg)));
        Assert.Contains(said, _tool.Error, StringComparison.Ordinal);
        Assert.Contains("--help", _tool.Error, StringComparison.Ordinal);
        Assert.Empty(_tool.Output);
    }

    [Fact]
    public void Help_lists_commands_and_options()
    {
        Assert.Equal(0, _tool.Run("--help"));
        Assert.All(["build", "search", "explain", "inspect", "check", "segment", "bench"], name => Assert.Contains(name, _tool.Output, StringComparison.Ordinal));
        Assert.Equal(0, _tool.Run("bench", "--help"));
        Assert.All(
            ["--corpus", "--queries", "--threads", "--facets", "--repeat"],
            name => Assert.Contains(name, _tool.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void A_query_may_begin_with_any_sign()
    {
        foreach (var text in (string[])["@nothing", "\"名单", "《名单》"])
        {
            Assert.Equal(0, _tool.Run("search", "--corpus", ToolRun.Generated, text));
        }

        Assert.Equal(0, _tool.Run("search", "--corpus", ToolRun.Generated, "名单", "--", "-普陀区"));
    }

    [Fact]
    public void A_search_prints_hits_with_their_fields_and_facets()
    {
        Assert.Equal(0, _tool.Run("search", "--corpus", ToolRun.Generated, "垃圾中转站目录", "--limit", "3", "--facets"));
        var lines = _tool.Output.Split('\n');
        Assert.EndsWith(" found", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("1\tAC0000002\t", lines[1], StringComparison.Ordinal);
        Assert.Contains("<em>垃圾中转站目录</em>", lines[2], StringComparison.Ordinal);
        Assert.Contains("openAttr", lines);
    }

    [Fact]
    public void A_scope_that_is_no_field_of_items_is_named()
    {
        Assert.Equal(1, _tool.Run("search", "--corpus", ToolRun.Generated, "名称", "--scope", "colour"));
        Assert.Contains("'colour' is not a", _tool.Error, StringComparison.Ordinal);
    }
}
