using System.Text.Json;
using OpenData.Search.Suggesting;

namespace OpenData.Search.Tests.Suggesting;

public class HotWordsTests
{
    private readonly DayClock _clock = new();

    [Fact]
    public void A_text_is_shown_once_enough_callers_searched_for_it_on_one_day()
    {
        var words = Words();
        Assert.True(words.Record("公园 绿地", "a", 3));
        Assert.True(words.Record("公園　绿地", "b", 1));
        Assert.False(words.Record("公园 绿地", "b", 1));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.True(words.Record("公园 绿地", "b", 1));
        Assert.True(words.Record("公园 绿地", "c", 1));
        Assert.Empty(words.Top(10));
        Assert.True(words.Record("公园 绿地", "d", 1));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("公园 绿地", Assert.Single(words.Top(10)).Text);
    }

    [Theory]
    [InlineData("园")]
    [InlineData("上海市嘉定区公园绿地名称及位置信息一览表全部")]
    [InlineData("zhang@example.com")]
    [InlineData("ｚｈａｎｇ＠example.com")]
    [InlineData("13800138000")]
    [InlineData("138 0013 8000")]
    [InlineData("电话１３８００１３８０００")]
    [InlineData("31010119800101001x")]
    [InlineData("一三八零零一三八零零零")]
    [InlineData("沪A12345")]
    [InlineData("违章沪AD12345")]
    [InlineData("https://example.com")]
    [InlineData(" ")]
    public void What_is_no_topic_or_may_name_a_person_is_not_kept(string text)
    {
        var words = Words();
        Assert.False(words.Record(text, "a", 5));
        Assert.Empty(words.Export().Words);
    }

    [Fact]
    public void A_search_without_results_does_not_count() => Assert.False(Words().Record("公园", "a", 0));

    [Theory]
    [InlineData("2021年公园")]
    [InlineData("600000股票")]
    [InlineData("3A级景区")]
    public void Years_and_codes_are_kept(string text) => Assert.True(Words().Record(text, "a", 1));

    [Fact]
    public void Old_searches_fade_and_are_forgotten()
    {
        var words = Words();
        Search(words, "停车场", 6);
        _clock.Advance(TimeSpan.FromDays(7));
        Search(words, "公园", 3);
        Assert.Equal(["公园", "停车场"], words.Top(10).Select(word => word.Text));
        Assert.Equal(6 / Math.E, words.Top(10)[1].Score, 9);
        _clock.Advance(TimeSpan.FromDays(21));
        Assert.Equal(["公园"], words.Top(10).Select(word => word.Text));
        _clock.Advance(TimeSpan.FromDays(10));
        Assert.Empty(words.Top(10));
        Assert.Empty(words.Export().Words);
    }

    [Fact]
    public void The_list_is_stable_and_ties_are_in_the_order_of_code_units()
    {
        var words = Words();
        Array.ForEach(["公园", "停车", "地铁"], text => Search(words, text, 3));
        string[] order = [.. words.Top(10).Select(word => word.Text)];
        Assert.Equal(order.Order(StringComparer.Ordinal), order);
        Search(words, "绿地", 9);
        Assert.Equal(order, words.Top(10).Select(word => word.Text));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("绿地", words.Top(1).Single().Text);
    }

    [Fact]
    public void Memory_is_bounded_and_the_frequent_stay()
    {
        var words = Words(new HotWordOptions { MaxTexts = 100, MaxSearchesPerDay = 5000 });
        Search(words, "公园", 5);
        for (var i = 0; i < 6000; i++)
        {
            words.Record($"公园第{i}号", "a", 1);
        }

        Assert.InRange(words.Export().Words.Count, 80, 100);
        Assert.Equal("公园", words.Top(1).Single().Text);
        Assert.False(words.Record("一个新词", "z", 1));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.True(words.Record("一个新词", "z", 1));
    }

    [Fact]
    public void State_outlives_the_process_as_text_and_holds_no_caller()
    {
        var words = Words();
        Search(words, "公园", 4, "caller-");
        var json = JsonSerializer.Serialize(words.Export());
        Assert.DoesNotContain("caller", json, StringComparison.Ordinal);
        var again = Words();
        again.Import(JsonSerializer.Deserialize<HotWordState>(json)!);
        Assert.Equal(words.Top(5), again.Top(5));
        Assert.Equal(json, JsonSerializer.Serialize(again.Export()));
    }

    [Fact]
    public void A_stored_state_is_cleaned_by_the_rules_of_today()
    {
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().DateTime);
        var words = Words();
        words.Import(new HotWordState(
        [
            new("13800138000", new Dictionary<DateOnly, int> { [today] = 9 }),
            new("公园", new Dictionary<DateOnly, int> { [today] = 3, [today.AddDays(5)] = 9, [today.AddDays(-99)] = 9, [today.AddDays(-1)] = -4 }),
        ]));
        Assert.Equal(new HotWord("公园", 3), Assert.Single(words.Top(9)));
    }

    [Fact]
    public async Task Many_threads_count_every_caller_once()
    {
        var words = Words();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                words.Record("公园", $"caller {i}", 1);
                words.Top(3);
            }
        })));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1000, words.Top(1).Single().Score);
    }

    [Fact]
    public void Options_that_make_no_sense_are_all_named()
    {
        var error = Assert.Throws<ArgumentException>(() => Words(new HotWordOptions { DecayDays = 0, MinimumCallers = 0 }));
        Assert.Contains(nameof(HotWordOptions.DecayDays), error.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(HotWordOptions.MinimumCallers), error.Message, StringComparison.Ordinal);
    }

    private static void Search(HotWords words, string text, int callers, string name = "")
    {
        for (var i = 0; i < callers; i++)
        {
            words.Record(text, name + i, 1);
        }
    }

    private HotWords Words(HotWordOptions? options = null) => new(SuggestSamples.Lexicon, options ?? new HotWordOptions(), _clock);

    private sealed class DayClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => _now;

        public void Advance(TimeSpan time) => _now += time;
    }
}
