using OpenData.Search.Suggesting;

namespace OpenData.Search.Tests.Suggesting;

public class SuggestFindTests
{
    [Theory]
    [InlineData("公园", SuggestMatch.Word, "公园")]
    [InlineData("嘉定", SuggestMatch.Prefix, "嘉定")]
    [InlineData("嘉定區 公園", SuggestMatch.Prefix, "嘉定区公园")]
    [InlineData("gongyuan", SuggestMatch.PinyinWord, "公园")]
    [InlineData("gong yu", SuggestMatch.PinyinWord, "公园")]
    [InlineData("JIADINGQU", SuggestMatch.PinyinPrefix, "嘉定区")]
    [InlineData("jiadingou", SuggestMatch.PinyinPrefix, "嘉定区")]
    [InlineData("jdqgy", SuggestMatch.InitialsPrefix, "嘉定区公园")]
    [InlineData("嘉定qu公y", SuggestMatch.PinyinPrefix, "嘉定区公园")]
    [InlineData("gyld", SuggestMatch.InitialsWord, "公园绿地")]
    [InlineData("ｌüｄｉ", SuggestMatch.PinyinWord, "绿地")]
    public void A_title_is_found_however_it_is_typed(string typed, SuggestMatch match, string highlighted)
    {
        using var index = SuggestSamples.Titles("嘉定区公园绿地", "上海市停车场");
        var found = Assert.Single(index.Find(typed, 10));
        Assert.Equal(("嘉定区公园绿地", match), (found.Text, found.Match));
        Assert.Equal(highlighted, found.Text.Substring(found.HighlightStart, found.HighlightLength));
    }

    [Theory]
    [InlineData("chongqing")]
    [InlineData("zhongqing")]
    [InlineData("cq")]
    public void All_readings_of_a_character_find_it(string typed)
    {
        using var index = SuggestSamples.Titles("重庆银行");
        Assert.Single(index.Find(typed, 5));
        Assert.Single(index.Find("yinhang", 5));
        Assert.Single(index.Find("yinxing", 5));
        Assert.Empty(index.Find("yinheng", 5));
    }

    [Theory]
    [InlineData("chongqing", "重庆市公园信息")]
    [InlineData("changningqu", "长宁区行政审批")]
    [InlineData("xzsp", "长宁区行政审批")]
    [InlineData("xingzhengshenp", "长宁区行政审批")]
    [InlineData("lvhua", "上海绿化率")]
    [InlineData("shanghai绿", "上海绿化率")]
    public void The_readings_of_the_lexicon_are_used(string typed, string found)
    {
        using var stream = new MemoryStream();
        SuggestIndex.Build(
            [new("重庆市公园信息", "title", 1), new("长宁区行政审批", "title", 1), new("上海绿化率", "title", 1)], SuggestSamples.Lexicon, stream);
        using var index = SuggestIndex.Open(stream.ToArray());
        Assert.Equal(found, Assert.Single(index.Find(typed, 5)).Text);
    }

    [Fact]
    public void Letters_are_cut_into_syllables_in_every_way_unless_a_blank_forbids_it()
    {
        using var index = SuggestSamples.Titles("西安", "先行");
        Assert.Equal(["西安", "先行"], index.Find("xian", 5).Select(s => s.Text));
        Assert.Equal(["西安"], index.Find("xi an", 5).Select(s => s.Text));
        Assert.Equal(["西安"], index.Find("xi'an", 5).Select(s => s.Text));
    }

    [Fact]
    public void Weight_decides_between_equal_matches_then_the_shorter_text()
    {
        using var index = SuggestSamples.Index(
            new("公园信息", "title", 1), new("公园绿地", "title", 9), new("公园", "title", 1), new("嘉定区公园", "title", 99));
        Assert.Equal(["公园绿地", "公园", "公园信息", "嘉定区公园"], index.Find("公园", 5).Select(s => s.Text));
    }

    [Fact]
    public void Spellings_of_one_text_are_one_suggestion_with_their_weights_together()
    {
        using var index = SuggestSamples.Index(
            new("GPS 信息", "title", 1), new("ＧＰＳ信息", "title", 3), new("gps-信息", "title", 2), new("gps信息", "item", 1));
        Assert.Equal(
            [("ＧＰＳ信息", "title", 6.0), ("gps信息", "item", 1.0)],
            index.Find("gps", 5).Select(s => (s.Text, s.Kind, s.Weight)));
    }

    [Fact]
    public void Quotas_keep_room_for_other_kinds_and_empty_places_are_filled()
    {
        var entries = Enumerable.Range(0, 50).Select(i => new SuggestEntry($"公园{(char)('一' + i)}", "title", 100))
            .Append(new("公园名称", "item", 1)).Append(new("公园中心", "org", 1));
        using var index = SuggestSamples.Index(entries);
        Assert.Equal(["item", "org"], index.Find("gongyuan", 10).Select(s => s.Kind).Distinct().Skip(1));
        Assert.Equal(10, index.Find("公园", 10).Count);
        Assert.Equal(4, index.Find("公园", 10, new SuggestQuotas(2, FillUp: false)).Count);
        var noTitles = new SuggestQuotas(5, new Dictionary<string, int> { ["title"] = 0 });
        Assert.Equal(["item", "org"], index.Find("公园", 10, noTitles).Select(s => s.Kind));
    }

    [Fact]
    public void Nothing_is_found_in_nothing_and_by_nothing()
    {
        using var empty = SuggestSamples.Index();
        Assert.Empty(empty.Find("公园", 10));
        Assert.Empty(empty.Counts);
        using var index = SuggestSamples.Titles("公园", " （） ", "");
        Assert.Equal(1, index.Counts["title"]);
        Assert.All(["", " ", "，", "\0", "\ud800", "\uffff"], typed => Assert.Empty(index.Find(typed, 10)));
    }

    [Fact]
    public void Only_the_beginning_of_an_endless_text_counts()
    {
        var text = string.Concat(Enumerable.Repeat("公园绿地", 20));
        using var index = SuggestSamples.Titles(text, text[..70]);
        Assert.Equal(2, index.Find(text + new string('公', 1_000_000), 10).Count);
        Assert.Equal(2, index.Find(string.Concat(Enumerable.Repeat("gongyuanlvdi", 1000)), 10).Count);
    }

    [Fact]
    public void Random_text_is_answered_without_an_error()
    {
        using var index = SuggestSamples.Titles("嘉定区公园绿地", "GPS信息", "㎡ 国女", "\ud83d\ude00公园\ud83d");
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ =>
                random.Next(3) == 0 ? (char)random.Next(65536) : "gongyuanld公园\ud83d\ude00 ㎡"[random.Next(16)]));
            Assert.InRange(index.Find(typed, 4).Count, 0, 4);
        }
    }

    [Fact]
    public void Entries_without_a_kind_or_with_a_weight_that_is_no_number_are_refused()
    {
        Assert.Throws<ArgumentException>(() => SuggestSamples.Index(new SuggestEntry("公园", "", 1)));
        Assert.Throws<ArgumentException>(() => SuggestSamples.Index(new SuggestEntry("公园", "title", double.NaN)));
        Assert.Throws<ArgumentException>(() => SuggestSamples.Index(new SuggestEntry("公园", "title", -1)));
    }

    [Fact]
    public void A_query_allocates_its_answer_and_no_more()
    {
        using var index = SuggestSamples.Titles("嘉定区公园绿地", "上海市停车场");
        string[] typed = ["绝无此名", "zzzzzz", "gyxx", "公园停车"];
        Assert.All(typed, text => Assert.Empty(index.Find(text, 10)));

        // The least of some rounds: a collection that another test brings about is counted here.
        Assert.InRange(Enumerable.Range(0, 5).Min(_ => Allocated()), 0, 100 * typed.Length * 8);

        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
            {
                foreach (var text in typed)
                {
                    index.Find(text, 10);
                }
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
