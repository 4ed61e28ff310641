using System.Globalization;
using OpenData.Grains.Captchas;

namespace OpenData.Grains.Tests.Captchas;

public sealed class ChineseNumeralTests
{
    [Fact]
    public void What_is_written_can_be_read()
    {
        foreach (var number in Enumerable.Range(0, 100))
        {
            Assert.True(ChineseNumeral.TryParse(ChineseNumeral.Write(number), out var words));
            Assert.Equal(number, words);
            Assert.True(ChineseNumeral.TryParse(number.ToString(CultureInfo.InvariantCulture), out var digits));
            Assert.Equal(number, digits);
        }
    }

    [Theory]
    [InlineData("〇", 0)]
    [InlineData("两", 2)]
    [InlineData("十", 10)]
    [InlineData("一十五", 15)]
    [InlineData("二十", 20)]
    [InlineData("九十九", 99)]
    [InlineData("07", 7)]
    public void Other_ways_to_say_it_are_read(string text, int number)
    {
        Assert.True(ChineseNumeral.TryParse(text, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("100")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.0")]
    [InlineData("一百")]
    [InlineData("十十")]
    [InlineData("二三")]
    [InlineData("十零")]
    [InlineData("five")]
    [InlineData("99999999999999999999")]
    public void Anything_else_is_no_number(string text) => Assert.False(ChineseNumeral.TryParse(text, out _));
}
