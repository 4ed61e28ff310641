using System.Text;

namespace OpenData.Search.Analysis.Tests;

public sealed class LexiconFileTests
{
    private static byte[] Small() => SmallLexicon.Compile(
        ["甲\t9", "甲乙\t30", "乙\t20", "丙丁\t12"],
        ["甲乙\t丙丁 5"],
        ("README.md", "made for a test"),
        ("variants.txt", "亁\t乙"),
        ("stopwords.txt", "甲\nabstract:乙"),
        ("synonyms.txt", "甲乙 ＰＭ２．５ 丙丁"));

    [Fact]
    public void What_is_compiled_is_read()
    {
        var lexicon = Lexicon.Read(Small(), "small");
        Assert.All(["甲", "甲乙", "乙", "丙丁"], word => Assert.True(lexicon.Words.Find(word) > 0));
        Assert.Equal(-1, lexicon.Words.Find("乙甲"));
        Assert.Equal(lexicon.Words.Find("甲乙"), lexicon.Words.Find("甲亁"));
        Assert.True(lexicon.Words.PairCost(lexicon.Words.Find("甲乙"), lexicon.Words.Find("丙丁")) > 0);
        Assert.Equal(0, lexicon.Words.PairCost(lexicon.Words.Find("甲"), lexicon.Words.Find("丙丁")));
        Assert.Equal(["pm25", "丙丁"], lexicon.Synonyms("甲乙"));
        Assert.Equal(["甲乙", "丙丁"], lexicon.Synonyms("pm25".AsSpan()));
        Assert.True(lexicon.IsStopWord("甲"));
        Assert.False(lexicon.IsStopWord("乙"));
        Assert.True(lexicon.IsStopWord("乙", "abstract"));
        Assert.StartsWith("made for a test", lexicon.Provenance, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_sources_give_the_same_bytes() => Assert.Equal(Small(), Small());

    [Fact]
    public void Every_changed_byte_and_every_lost_end_is_noticed_and_the_file_named()
    {
        var good = Small();
        var random = new Random(5);
        for (var i = 0; i < 400; i++)
        {
            var bytes = good.ToArray();
            bytes[i < 64 ? i : random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            Assert.StartsWith("this", Assert.Throws<LexiconFileException>(() => Lexicon.Read(bytes, "this")).Message, StringComparison.Ordinal);
            var length = random.Next(good.Length);
            Assert.Throws<LexiconFileException>(() => Lexicon.Read(good.AsSpan(0, length), "this"));
        }
    }

    [Fact]
    public void Random_bytes_are_no_lexicon()
    {
        var random = new Random(6);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            Assert.Throws<LexiconFileException>(() => Lexicon.Read(bytes, "this"));
        }
    }

    [Fact]
    public void A_missing_or_short_file_is_named()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, Lexicon.FileName);
            Assert.Contains(path, Assert.Throws<LexiconFileException>(() => Lexicon.Load(path)).Message, StringComparison.Ordinal);
            File.WriteAllText(path, "short");
            Assert.Contains(path, Assert.Throws<LexiconFileException>(() => Lexicon.Load(path)).Message, StringComparison.Ordinal);
            File.WriteAllBytes(path, Small());
            Assert.True(Lexicon.Load(path).Words.Find("甲乙") > 0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("words.tsv", "甲\tone", "words.tsv(1)")]
    [InlineData("words.tsv", "甲\t1\n甲\t2", "words.tsv(2)")]
    [InlineData("bigrams.tsv", "甲\t乙3", "bigrams.tsv(1)")]
    [InlineData("names.tsv", "甲\t1", "names.tsv(1)")]
    [InlineData("variants.txt", "甲乙", "variants.txt(1)")]
    [InlineData("pinyin.tsv", "甲", "pinyin.tsv(1)")]
    [InlineData("pinyin-words.tsv", "甲乙\tyi", "pinyin-words.tsv(1)")]
    public void A_wrong_line_of_a_source_is_named(string file, string text, string named) =>
        Assert.Contains(
            named, Assert.Throws<FormatException>(() => SmallLexicon.Compile(["甲\t1"], [], (file, text))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void The_lexicon_that_ships_says_where_it_comes_from()
    {
        foreach (var source in new[] { "jieba", "Lucene", "OpenCC", "pinyin 3.1.0", "Copyright" })
        {
            Assert.Contains(source, Corpus.Lexicon.Provenance, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Folding_what_is_folded_changes_nothing()
    {
        var table = Corpus.Lexicon.Characters;
        var folding = new StringBuilder();
        for (var i = 0; i <= char.MaxValue; i++)
        {
            if (table.TryFold((char)i, out var folded))
            {
                Assert.True(table.TryFold(folded, out var again));
                Assert.Equal(folded, again);
                Assert.Equal(table.Kind((char)i), table.Kind(folded));
            }
            else
            {
                folding.Append(table.Expansion((char)i));
            }
        }

        Assert.Contains("m2", folding.ToString(), StringComparison.Ordinal);
    }
}
