namespace OpenData.Search.Analysis.Tests;

public sealed class QueryWordTests
{
    [Theory]
    [InlineData("地铁", "轨道交通")]
    [InlineData("轨道交通", "地铁")]
    [InlineData("公积金", "住房公积金")]
    [InlineData("gdp", "地区生产总值")]
    [InlineData("pm25", "细颗粒物")]
    [InlineData("发改委", "发展和改革委员会")]
    public void Synonyms_go_both_ways(string word, string other) => Assert.Contains(other, Corpus.Lexicon.Synonyms(word));

    [Fact]
    public void A_word_is_no_synonym_of_itself_and_has_each_once()
    {
        foreach (var word in new[] { "高速公路", "企业", "公交", "停车场", "地铁" })
        {
            var synonyms = Corpus.Lexicon.Synonyms(word);
            Assert.DoesNotContain(word, synonyms);
            Assert.Equal(synonyms.Distinct(), synonyms);
        }
    }

    [Theory]
    [InlineData("请问")]
    [InlineData("哪些")]
    [InlineData("有没有")]
    [InlineData("怎么")]
    [InlineData("在哪里")]
    [InlineData("查到")]
    public void Words_of_questions_tell_nothing(string word) => Assert.True(Corpus.Lexicon.IsStopWord(word));

    [Theory]
    [InlineData("请问有没有公交线路的数据", "公交线路 数据")]
    [InlineData("想了解养老机构在哪里可以查到", "养老机构")]
    public void A_question_leaves_what_it_asks_for(string text, string left)
    {
        var fold = new FoldedText(Corpus.Lexicon.Characters);
        var tokens = new List<Token>();
        fold.Fold(text);
        new Analyzer(Corpus.Lexicon).AnalyzeForQuery(fold, tokens);
        var words = tokens.ConvertAll(token => fold.Chars.Slice(token.Start, token.Length).ToString());
        Assert.Equal(left, string.Join(' ', words.Where(word => !Corpus.Lexicon.IsStopWord(word))));
    }

    [Fact]
    public void A_lexicon_with_added_words_knows_them_and_the_first_does_not_change()
    {
        const string Text = "嘉定菊园新区民生服务办";
        string[] Cut(Lexicon lexicon)
        {
            var words = new List<string>();
            foreach (var range in new WordSplitter(lexicon).Split(Text))
            {
                words.Add(Text[range]);
            }

            return [.. words];
        }

        var before = Cut(Corpus.Lexicon);
        var more = Corpus.Lexicon.With(["菊園新區", "民生服务办", "", "x", "民生服务办"]);
        Assert.Equal(["嘉定", "菊园新区", "民生服务办"], Cut(more));
        Assert.Equal(before, Cut(Corpus.Lexicon));
        Assert.Equal(before, Cut(more.With([])));
        Assert.Equal(Corpus.Lexicon.Synonyms("地铁"), more.Synonyms("地铁"));
    }

    [Fact]
    public void Threads_share_a_lexicon()
    {
        var texts = Corpus.Generated.Select(record => record.Title).ToArray();
        string Cut()
        {
            var splitter = new WordSplitter(Corpus.Lexicon);
            var words = new List<string>();
            foreach (var text in texts)
            {
                foreach (var range in splitter.Split(text))
                {
                    words.Add(text[range]);
                }
            }

            return string.Join(' ', words);
        }

        var results = new string[4];
        Parallel.For(0, results.Length, i => results[i] = Cut());
        Assert.All(results, result => Assert.Equal(results[0], result));
    }

    [Fact]
    public void Added_words_do_not_mind_what_characters_follow()
    {
        var splitter = new WordSplitter(Corpus.Lexicon.With(["民生服务办", "民生", "办事"]));
        for (var c = '\u4E00'; c < '\uA000'; c++)
        {
            var text = $"民{c}民生{c}民生服{c}办{c}";
            var cut = "";
            foreach (var word in splitter.Split(text))
            {
                cut += text[word];
            }

            Assert.Equal(text, cut);
        }
    }
}
