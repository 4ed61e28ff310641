using OpenData.Contracts.Accounts.Rules;

namespace OpenData.Contracts.Tests.Accounts.Rules;

public sealed class PassportNumberTests
{
    [Theory]
    [InlineData("E12345678")]
    [InlineData("c01x0006h")]
    [InlineData("12345")]
    [InlineData("ABCDE1234567890")] // 15
    public void Letters_and_digits_are_a_number(string number) => Assert.True(PassportNumber.IsValid(number));

    [Theory]
    [InlineData("")]
    [InlineData("E123")]
    [InlineData("ABCDE12345678901")] // 16
    [InlineData("E1234 5678")]
    [InlineData("E-12345678")]
    [InlineData("Е12345678")] // A Cyrillic Е.
    [InlineData("Ｅ12345678")]
    [InlineData("<b>12345")]
    [InlineData("E12345\0")]
    public void Anything_else_is_none(string number) => Assert.False(PassportNumber.IsValid(number));

    [Fact]
    public void Numbers_are_kept_in_capitals() => Assert.Equal("C01X0006H", PassportNumber.Normalize("c01x0006h"));

    [Fact]
    public void One_character_and_two_are_shown() => Assert.Equal("E******78", PassportNumber.Mask("E12345678"));
}
