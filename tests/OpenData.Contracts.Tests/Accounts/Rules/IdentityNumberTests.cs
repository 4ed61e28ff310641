using OpenData.Contracts.Accounts.Rules;

namespace OpenData.Contracts.Tests.Accounts.Rules;

public sealed class IdentityNumberTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("11010519491231002X")] // The example of GB 11643.
    [InlineData("11010519491231002x")]
    [InlineData("310101199003071230")]
    [InlineData("34052419800101001X")]
    [InlineData("830000199001010012")] // A resident from Taiwan.
    [InlineData("11010519000101001X")] // The first day that is taken.
    [InlineData("11010520261122001X")] // Born today.
    [InlineData(" 310101199003071230 ")]
    public void Numbers_with_a_right_check_character_are_valid(string number) => Assert.True(IdentityNumber.IsValid(number, Today));

    [Theory]
    [InlineData("")]
    [InlineData("110105491231002")] // The fifteen places of before 1999.
    [InlineData("110105194912310021")] // Another check character.
    [InlineData("11010519491231020X")] // Two places exchanged.
    [InlineData("1101051949123100XX")]
    [InlineData("11010519491231002XX")]
    [InlineData("990101199003070015")] // No such province.
    [InlineData("000000199001010018")]
    [InlineData("110105194902290010")] // No leap year.
    [InlineData("110105202611230015")] // Born tomorrow.
    [InlineData("110105189912310015")] // The day before the first.
    [InlineData("440524188001010014")] // The other example of the standard, of somebody born in 1880.
    [InlineData("11010519491331002X")]
    [InlineData("1101051949123１002X")]
    [InlineData("110105-19491231002X")]
    public void Anything_else_is_not(string number) => Assert.False(IdentityNumber.IsValid(number, Today));

    [Fact]
    public void Leap_days_of_leap_years_are_days() => Assert.True(IdentityNumber.IsValid("110105202402290011", Today));

    [Fact]
    public void Every_single_wrong_digit_is_noticed()
    {
        const string Number = "11010519491231002X";
        foreach (var place in Enumerable.Range(0, Number.Length - 1))
        {
            foreach (var other in "0123456789".Where(each => each != Number[place]))
            {
                Assert.False(IdentityNumber.IsValid($"{Number[..place]}{other}{Number[(place + 1)..]}", Today));
            }
        }
    }

    [Theory]
    [InlineData("310101199003071230", "3101**********1230")]
    [InlineData("31011230", "********")]
    [InlineData("", "")]
    public void Four_characters_are_shown_at_each_end(string number, string shown) =>
        Assert.Equal(shown, IdentityNumber.Mask(number));

    [Fact]
    public void Numbers_are_kept_with_a_capital_X() => Assert.Equal("11010519491231002X", IdentityNumber.Normalize(" 11010519491231002x"));
}
