namespace OpenData.Search.Tests.Suggesting;

public class CorrectionTests
{
    [Theory]
    [InlineData("公元", "公园")]
    [InlineData("公元绿地", "公园绿地")]
    [InlineData("嘉订区", "嘉定区")]
    [InlineData("gongyuan", "公园")]
    [InlineData("gongyaun", "公园")]
    [InlineData("停场车", "停车场")]
    [InlineData("停车厂", "停车场")]
    [InlineData("停车息", "停车场")]
    [InlineData("停车车场", "停车场")]
    [InlineData("公园地信息", "公园绿地信息")]
    [InlineData("嘉定区 停车厂", "嘉定区 停车场")]
    [InlineData("嘉定区公园", null)]
    [InlineData("停车", null)]
    [InlineData("绝无此名", null)]
    [InlineData("zzzz", null)]
    [InlineData("", null)]
    [InlineData(" ，", null)]
    public void A_text_near_one_that_is_known_becomes_it(string typed, string? corrected)
    {
        using var index = SuggestSamples.Titles("嘉定区公园绿地信息", "上海市停车场", "元年", "厂");
        Assert.Equal(corrected, index.Correct(typed));
    }

    [Fact]
    public void Of_several_the_most_used_is_meant()
    {
        using var index = SuggestSamples.Index(new("公园", "title", 1), new("公圆", "title", 9), new("远", "title", 1));
        Assert.Equal("公圆", index.Correct("公远"));
    }

    [Fact]
    public void Random_texts_are_answered()
    {
        using var index = SuggestSamples.Titles("嘉定区公园绿地信息", "上海市停车场");
        var random = new Random(4);
        for (var i = 0; i < 3000; i++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ =>
                random.Next(4) == 0 ? (char)random.Next(65536) : "公园停车场zh \ud83d\uf8ff"[random.Next(10)]));
            var corrected = index.Correct(typed);
            Assert.NotEqual(typed, corrected);
        }
    }
}
