using OpenData.Contracts.Accounts.Rules;

namespace OpenData.Contracts.Tests.Accounts.Rules;

public sealed class UserNameTests
{
    [Theory]
    [InlineData("alice")]
    [InlineData("Wang_Ming_1988")]
    [InlineData("a1234")]
    [InlineData("z____")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXY")] // 25
    public void Letters_digits_and_underscores_after_a_letter_are_a_name(string name) => Assert.True(UserName.IsValid(name));

    [Theory]
    [InlineData("")]
    [InlineData("alic")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ")] // 26
    [InlineData("1alice")]
    [InlineData("_alice")]
    [InlineData("wang-ming")]
    [InlineData("wang ming")]
    [InlineData(" alice")]
    [InlineData("alice\n")]
    [InlineData("alice@x")]
    [InlineData("王小明王小明")]
    [InlineData("аlice")] // A Cyrillic а.
    [InlineData("ａｌｉｃｅ")]
    [InlineData("alice٣")] // An Arabic digit.
    [InlineData("alicé")]
    [InlineData("<script>")]
    public void Anything_else_is_none(string name) => Assert.False(UserName.IsValid(name));

    [Fact]
    public void Names_are_compared_in_lower_case() => Assert.Equal("wang_iii", UserName.Normalize("Wang_III"));
}
