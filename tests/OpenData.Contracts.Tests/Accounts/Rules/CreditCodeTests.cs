using OpenData.Contracts.Accounts.Rules;

namespace OpenData.Contracts.Tests.Accounts.Rules;

public sealed class CreditCodeTests
{
    [Theory]
    [InlineData("91350100M000100Y43")] // The example that explanations of the standard use.
    [InlineData("91330100799655058B")] // Companies' codes as they publish them.
    [InlineData("9144030071526726XG")]
    [InlineData("914403001922038216")]
    [InlineData("91110000802100433B")]
    [InlineData("9144030071526726xg")]
    [InlineData(" 91330100799655058B ")]
    public void Published_codes_are_valid(string code) => Assert.True(CreditCode.IsValid(code));

    [Theory]
    [InlineData("")]
    [InlineData("91330100799655058")] // 17
    [InlineData("91330100799655058B0")] // 19
    [InlineData("91330100799655058C")] // Another check character.
    [InlineData("91330100799655085B")] // Two places exchanged.
    [InlineData("91330100799655O58B")] // O is none of its letters, nor are I, S, V, Z.
    [InlineData("9133010I799655058B")]
    [InlineData("9133010079965S058B")]
    [InlineData("9133010079965V058B")]
    [InlineData("9133010079965Z058B")]
    [InlineData("91A30100799655058B")] // The region is digits.
    [InlineData("９１330100799655058B")]
    [InlineData("91330100-99655058B")]
    [InlineData("91330100 99655058B")]
    public void Anything_else_is_not(string code) => Assert.False(CreditCode.IsValid(code));

    [Fact]
    public void Every_single_wrong_character_is_noticed()
    {
        const string Code = "91350100M000100Y43";
        foreach (var place in Enumerable.Range(0, Code.Length))
        {
            foreach (var other in "0123456789ABCDEFGHJKLMNPQRTUWXY".Where(each => each != Code[place]))
            {
                Assert.False(CreditCode.IsValid($"{Code[..place]}{other}{Code[(place + 1)..]}"));
            }
        }
    }

    [Fact]
    public void Codes_are_kept_in_capitals() => Assert.Equal("91330100799655058B", CreditCode.Normalize(" 91330100799655058b"));
}
