namespace OpenData.Search.Analysis.Tests;

public sealed class SegmentationTests
{
    [Theory]
    [InlineData("住房公积金缴存信息", "住房公积金 缴存 信息")]
    [InlineData("上海市养老机构名单", "上海市 养老机构 名单")]
    [InlineData("行政区划代码", "行政区划代码")]
    [InlineData("高速公路收费站分布", "高速公路 收费站 分布")]
    [InlineData("SODA2022 大赛", "soda2022 大赛")]
    [InlineData("G228国道", "g228 国道")]
    [InlineData("3A级旅行社", "3a级 旅行社")]
    [InlineData("2022年度报告", "2022 年度 报告")]
    [InlineData("2022年统计", "2022年 统计")]
    [InlineData("ＰＭ２．５浓度", "pm2 5 浓度")]
    [InlineData("上海・浦东", "上海 浦东")]
    public void A_query_is_cut_into_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Tokens(text, index: false)));

    [Theory]
    [InlineData("上海市", "上海")]
    [InlineData("证券代码", "代码")]
    [InlineData("统一社会信用代码", "信用")]
    [InlineData("SODA2022", "2022")]
    [InlineData("3A级", "3a")]
    [InlineData("3A级", "3a级")]
    [InlineData("2022年", "2022")]
    public void An_indexed_word_brings_the_words_inside_it(string text, string inner) =>
        Assert.Contains(inner, Tokens(text, index: true));

    [Fact]
    public void Traditional_and_full_width_text_folds_to_the_plain_form()
    {
        Assert.Equal(Tokens("数据开放网", index: true), Tokens("數據開放網", index: true));
        Assert.Equal(Tokens("ABC123", index: true), Tokens("ＡＢＣ１２３", index: true));
        Assert.Equal(["m2"], Tokens("㎡", index: false));
    }

    [Fact]
    public void Offsets_point_at_the_text_of_the_token()
    {
        var fold = new FoldedText(Corpus.Lexicon.Characters);
        var analyzer = new Analyzer(Corpus.Lexicon);
        foreach (var record in Corpus.Generated)
        {
            fold.Fold(record.Abstract);
            var tokens = new List<Token>();
            analyzer.AnalyzeForIndex(fold, tokens);
            foreach (var token in tokens)
            {
                var start = fold.OrdinalAt(token.Start);
                var (from, to) = fold.OriginalRange(start, start + token.Length);
                Assert.Equal(
                    fold.Chars.Slice(token.Start, token.Length).ToString(),
                    record.Abstract[from..to].ToLowerInvariant());
            }
        }
    }

    [Fact]
    public void A_query_covers_every_letter_of_the_text_once()
    {
        var fold = new FoldedText(Corpus.Lexicon.Characters);
        foreach (var record in Corpus.Generated)
        {
            fold.Fold(record.Title);
            Assert.Equal(fold.Compact.ToString(), string.Concat(Tokens(record.Title, index: false)));
        }
    }

    [Fact]
    public void Random_text_is_analyzed_without_an_error()
    {
        var random = new Random(3);
        for (var run = 0; run < 500; run++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(200)).Select(_ => (char)random.Next(char.MaxValue + 1))]);
            Assert.All(Tokens(text, index: true), token => Assert.NotEmpty(token));
        }
    }

    private static List<string> Tokens(string text, bool index)
    {
        var fold = new FoldedText(Corpus.Lexicon.Characters);
        var analyzer = new Analyzer(Corpus.Lexicon);
        var tokens = new List<Token>();
        fold.Fold(text);
        if (index)
        {
            analyzer.AnalyzeForIndex(fold, tokens);
        }
        else
        {
            analyzer.AnalyzeForQuery(fold, tokens);
        }

        return tokens.ConvertAll(t => fold.Chars.Slice(t.Start, t.Length).ToString());
    }
}
