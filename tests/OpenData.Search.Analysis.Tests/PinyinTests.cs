namespace OpenData.Search.Analysis.Tests;

public sealed class PinyinTests
{
    [Theory]
    [InlineData('重', "zhong chong")]
    [InlineData('长', "chang zhang")]
    [InlineData('女', "nv")]
    [InlineData('绿', "lv")]
    [InlineData('嘉', "jia")]
    public void A_character_has_its_readings(char c, string readings) =>
        Assert.Equal(readings.Split(' '), Corpus.Lexicon.Pinyin(c).Take(readings.Split(' ').Length));

    [Theory]
    [InlineData('a')]
    [InlineData('１')]
    [InlineData('\ud842')]
    [InlineData('\0')]
    public void What_is_not_Chinese_has_none(char c) => Assert.Empty(Corpus.Lexicon.Pinyin(c));

    [Theory]
    [InlineData("重庆银行", "chong qing yin hang")]
    [InlineData("长宁区重要增长", "chang ning qu zhong yao zeng zhang")]
    [InlineData("闵行区行政", "min hang qu xing zheng")]
    [InlineData("A区", "- qu")]
    public void A_word_tells_the_reading(string text, string readings) =>
        Assert.Equal(readings, string.Join(' ', Corpus.Lexicon.Reading(text).Select(reading => reading ?? "-")));

    [Theory]
    [InlineData("xian", "xian|xi an")]
    [InlineData("xi'an", "xi an")]
    [InlineData("xi an", "xi an")]
    [InlineData("shanghai", "shang hai")]
    [InlineData("fangan", "fang an|fan gan")]
    [InlineData("shangh", "shang h")]
    [InlineData("chongq", "chong q")]
    public void Letters_are_cut_into_syllables(string letters, string ways)
    {
        var found = Corpus.Lexicon.Syllables.Split(letters).Select(way => string.Join(' ', way.Syllables)).ToArray();
        Assert.All(ways.Split('|'), way => Assert.Contains(way, found));
    }

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("vvv")]
    [InlineData("hello world")]
    [InlineData("上海")]
    public void Letters_that_are_no_pinyin_have_no_way(string letters) => Assert.Empty(Corpus.Lexicon.Syllables.Split(letters));

    [Fact]
    public void All_ways_are_found_and_none_is_wrong()
    {
        var syllables = Corpus.Lexicon.Syllables;
        var random = new Random(9);
        for (var run = 0; run < 300; run++)
        {
            var letters = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => syllables.All[random.Next(syllables.All.Count)]));
            letters = letters[..random.Next(1, letters.Length + 1)];
            var expected = Ways(syllables, letters).Order(StringComparer.Ordinal).ToArray();
            var found = syllables.Split(letters, 10_000).Select(way => string.Join(' ', way.Syllables)).Order(StringComparer.Ordinal).ToArray();
            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public void Long_letters_end_soon()
    {
        Assert.NotEmpty(Corpus.Lexicon.Syllables.Split(new string('a', 64)));
        Assert.Empty(Corpus.Lexicon.Syllables.Split(string.Concat(Enumerable.Repeat("xian", 15)) + "vv"));
        Assert.Empty(Corpus.Lexicon.Syllables.Split(new string('a', 100_000)));
    }

    [Fact]
    public void Names_are_in_the_order_of_their_reading()
    {
        string[] sorted =
        [
            "3A级景区", "12345热线", "APP清单", "安徽", "宝山区", "长宁区", "重庆", "第2批名单", "第10批名单", "黄浦区", "闵行区", "浦东新区",
            "上海", "银行", "重要数据",
        ];
        var order = Corpus.Lexicon.NameOrder;
        Assert.Equal(sorted, sorted.Reverse().Order(order));
        Assert.Equal(sorted, sorted.OrderBy(order.Key, StringComparer.Ordinal));
        Assert.Equal(0, order.Compare("上海", "上海"));
        Assert.NotEqual(0, order.Compare("ＡＢ", "ab"));
        Assert.True(order.Compare(null, "") < 0);
    }

    private static IEnumerable<string> Ways(PinyinSyllables syllables, string letters)
    {
        for (var length = 1; length <= Math.Min(6, letters.Length); length++)
        {
            var first = letters[..length];
            if (length == letters.Length && (syllables.Contains(first) || syllables.IsBeginning(first)))
            {
                yield return first;
            }
            else if (length < letters.Length && syllables.Contains(first))
            {
                foreach (var rest in Ways(syllables, letters[length..]))
                {
                    yield return first + " " + rest;
                }
            }
        }
    }
}
