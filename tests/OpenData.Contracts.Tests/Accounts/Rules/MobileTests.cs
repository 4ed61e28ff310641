using OpenData.Contracts.Accounts.Rules;

namespace OpenData.Contracts.Tests.Accounts.Rules;

public sealed class MobileTests
{
    [Theory]
    [InlineData("13812345678")]
    [InlineData("138 1234 5678")]
    [InlineData("138-1234-5678")]
    [InlineData("138–1234–5678")]
    [InlineData(" 13812345678 ")]
    [InlineData("+8613812345678")]
    [InlineData("+86 138 1234 5678")]
    [InlineData("+86-138-1234-5678")]
    [InlineData("008613812345678")]
    [InlineData("00 86 138 1234 5678")]
    [InlineData("１３８１２３４５６７８")]
    [InlineData("＋８６　１３８－１２３４－５６７８")]
    public void What_people_type_becomes_eleven_digits(string text)
    {
        Assert.True(Mobile.TryNormalize(text, out var mobile));
        Assert.Equal("13812345678", mobile);
    }

    [Theory]
    [InlineData("13000000000")]
    [InlineData("14900000000")]
    [InlineData("16600000000")]
    [InlineData("17012345678")]
    [InlineData("19912345678")]
    public void All_segments_from_13_to_19_are_mobile_numbers(string text) => Assert.True(Mobile.TryNormalize(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("12012345678")]
    [InlineData("10086")]
    [InlineData("1381234567")]
    [InlineData("138123456789")]
    [InlineData("02112345678")]
    [InlineData("23812345678")]
    [InlineData("8613812345678")] // Without + or 00 it is a number of thirteen digits.
    [InlineData("+8513812345678")]
    [InlineData("+86+8613812345678")]
    [InlineData("+1 202 555 0143")]
    [InlineData("1381234567a")]
    [InlineData("13812345678,13912345678")]
    [InlineData("138.1234.5678")]
    [InlineData("1381234567٣")] // An Arabic digit.
    [InlineData("13812345678                                                  ")]
    public void Anything_else_is_none(string text)
    {
        Assert.False(Mobile.TryNormalize(text, out var mobile));
        Assert.Equal("", mobile);
    }

    [Theory]
    [InlineData("13812345678", "138****5678")]
    [InlineData("1381234", "*******")]
    [InlineData("", "")]
    public void The_middle_is_hidden(string mobile, string shown) => Assert.Equal(shown, Mobile.Mask(mobile));
}
