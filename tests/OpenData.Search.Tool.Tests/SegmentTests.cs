namespace OpenData.Search.Tool.Tests;

public sealed class SegmentTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Lines_are_cut_into_words_with_two_spaces_between()
    {
        Assert.Equal(0, _tool.RunOn("公园绿地，图书馆\n\n图书馆", "segment"));
        Assert.Equal("公园  绿地  ，  图书馆\n\n图书馆\n", _tool.Output);
    }

    [Fact]
    public void No_character_but_blanks_is_lost_or_changed()
    {
        var lines = File.ReadAllLines(ToolRun.Generated).Append("ＡＢＣ　１２３ Ｇ２２８，３Ａ級；ﬁ 😀 e\u0301 \0 ㍿").ToArray();
        Assert.Equal(0, _tool.RunOn(string.Join('\n', lines), "segment", "--mode", "query"));
        var cut = _tool.Output.Split('\n');
        Assert.Equal(lines.Length + 1, cut.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            Assert.Equal(Solid(lines[i]), Solid(cut[i]));
        }

        static string Solid(string line) => string.Concat(line.Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public void Index_mode_gives_the_words_inside_long_words_too()
    {
        Assert.Equal(0, _tool.RunOn("社会主义核心价值观", "segment", "--mode", "index"));
        var words = _tool.Output.Split("  ", StringSplitOptions.TrimEntries);
        Assert.Equal(0, _tool.RunOn("社会主义核心价值观", "segment"));
        Assert.True(words.Length > _tool.Output.Split("  ").Length);
        Assert.Contains("社会", words);
    }

    [Fact]
    public void An_empty_input_has_no_lines()
    {
        Assert.Equal(0, _tool.RunOn("", "segment"));
        Assert.Empty(_tool.Output);
    }
}
