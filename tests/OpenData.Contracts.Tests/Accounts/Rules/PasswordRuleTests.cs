using OpenData.Contracts.Accounts.Rules;

namespace OpenData.Contracts.Tests.Accounts.Rules;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData("Abcdef12")]
    [InlineData("Abcdefghij1234567890")] // 20
    [InlineData("aB3 !\"#$%&")]
    [InlineData("密码Password1")]
    public void Eight_to_twenty_characters_of_three_kinds_are_good(string password) => Assert.Null(PasswordRule.Check(password));

    [Theory]
    [InlineData("", PasswordFault.TooShort)]
    [InlineData("Abcde12", PasswordFault.TooShort)]
    [InlineData("Abcdefghij12345678901", PasswordFault.TooLong)]
    [InlineData("abcdef12", PasswordFault.NoUpper)]
    [InlineData("ABCDEF12", PasswordFault.NoLower)]
    [InlineData("Abcdefgh", PasswordFault.NoDigit)]
    [InlineData("密码密码密码密码", PasswordFault.NoUpper)]
    [InlineData("Ébcdef12", PasswordFault.NoUpper)]
    [InlineData("Abcdefg１", PasswordFault.NoDigit)]
    [InlineData("abc", PasswordFault.TooShort)] // The first of several.
    public void What_is_wrong_is_named(string password, PasswordFault fault) => Assert.Equal(fault, PasswordRule.Check(password));

    [Fact]
    public void Characters_are_counted_as_browsers_count_them() =>
        Assert.Equal(PasswordFault.TooLong, PasswordRule.Check("Aa1" + string.Concat(Enumerable.Repeat("😀", 9))));
}
