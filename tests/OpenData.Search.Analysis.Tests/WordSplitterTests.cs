namespace OpenData.Search.Analysis.Tests;

public sealed class WordSplitterTests
{
    [Theory]
    [InlineData("１９９７年１２月３１日，他说。", "１９９７年 １２月 ３１日 ， 他 说 。")]
    [InlineData("一九九八年新年讲话", "一九九八年 新年 讲话")]
    [InlineData("增长百分之三十五，共３５００多家", "增长 百分之三十五 ， 共 ３５００多 家")]
    [InlineData("占３０％，约８０００万元", "占 ３０％ ， 约 ８０００万 元")]
    [InlineData("晚上９时３０分", "晚上 ９时 ３０分")]
    [InlineData("已经十五年", "已经 十五 年")]
    [InlineData("记者王晓梅报道", "记者 王 晓梅 报道")]
    [InlineData("哈萨克斯坦总统纳扎尔巴耶夫", "哈萨克斯坦 总统 纳扎尔巴耶夫")]
    [InlineData("比尔·盖茨说——好……", "比尔·盖茨 说 —— 好 ……")]
    [InlineData("价格1,200.5元", "价格 1,200.5 元")]
    [InlineData("ＷＴＯ成员", "ＷＴＯ 成员")]
    [InlineData("嘉定区 安亭镇", "嘉定区 安亭镇")]
    [InlineData("上海市网约车充电桩", "上海市 网约车 充电桩")]
    [InlineData("八十年代末", "八十年代 末")]
    public void A_line_is_cut_as_newspapers_are(string line, string words) =>
        Assert.Equal(words, string.Join(' ', Words(line)));

    [Theory]
    [InlineData("统一社会信用代码", "社会")]
    [InlineData("统一社会信用代码", "统一社会信用代码")]
    [InlineData("人民政府", "政府")]
    public void Index_mode_has_the_words_inside_too(string line, string word) =>
        Assert.Contains(word, Words(line, SplitMode.Index));

    [Fact]
    public void Nothing_but_white_space_is_lost()
    {
        var random = new Random(8);
        var splitter = new WordSplitter(Corpus.Lexicon);
        for (var run = 0; run < 300; run++)
        {
            var line = RandomText(random, random.Next(400));
            var end = 0;
            foreach (var range in splitter.Split(line))
            {
                Assert.True(range.Start.Value >= end && range.End.Value > range.Start.Value);
                Assert.All(line[end..range.Start], c => Assert.True(char.IsWhiteSpace(c)));
                end = range.End.Value;
            }

            Assert.All(line[end..], c => Assert.True(char.IsWhiteSpace(c)));
        }
    }

    [Theory]
    [InlineData("一")]
    [InlineData("九")]
    [InlineData("x")]
    [InlineData("7")]
    [InlineData("王")]
    [InlineData("克")]
    [InlineData("，")]
    [InlineData("行政区划代码")]
    [InlineData("\ud842\udfb7")]
    public void A_huge_line_is_cut_in_windows(string piece)
    {
        var line = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var splitter = new WordSplitter(Corpus.Lexicon);
        var end = 0;
        foreach (var range in splitter.Split(line))
        {
            Assert.Equal(end, range.Start.Value);
            end = range.End.Value;
        }

        Assert.Equal(line.Length, end);
    }

    [Fact]
    public void Where_a_window_ends_does_not_matter()
    {
        var sentence = "全国人民代表大会常务委员会办公厅公布了２０２２年度统计数据";
        var one = Words(sentence).Length;
        var many = Words(string.Join('。', Enumerable.Repeat(sentence, 500)));
        Assert.Equal((one * 500) + 499, many.Length);
    }

    [Fact]
    public void Splitting_allocates_nothing()
    {
        var splitter = new WordSplitter(Corpus.Lexicon);
        var lines = Corpus.Generated.Select(record => record.Abstract).ToArray();
        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var line in lines)
            {
                splitter.Split(line);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated();
        Assert.Equal(0, Allocated());
    }

    private static string[] Words(string line, SplitMode mode = SplitMode.Query)
    {
        var words = new List<string>();
        foreach (var range in new WordSplitter(Corpus.Lexicon, mode).Split(line))
        {
            words.Add(line[range]);
        }

        return [.. words];
    }

    private static string RandomText(Random random, int length)
    {
        const string Likely = "一二三十百千万亿年月日时分第之多余王李张小明克斯尔·，。.%％0123456789abcＡ１上海市的是在";
        return new string([.. Enumerable.Range(0, length).Select(_ =>
            random.Next(3) == 0 ? (char)random.Next(char.MaxValue + 1) : Likely[random.Next(Likely.Length)])]);
    }
}
