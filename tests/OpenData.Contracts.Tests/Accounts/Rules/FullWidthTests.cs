using OpenData.Contracts.Accounts.Rules;

namespace OpenData.Contracts.Tests.Accounts.Rules;

public sealed class FullWidthTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("ＡｂＣ　１２３！～", "AbC 123!~")]
    [InlineData("Ab 12 王。", "Ab 12 王。")]
    public void Full_width_forms_become_ASCII(string text, string folded) => Assert.Equal(folded, FullWidth.Fold(text));
}
