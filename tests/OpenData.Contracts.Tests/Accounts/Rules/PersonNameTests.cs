using OpenData.Contracts.Accounts.Rules;

namespace OpenData.Contracts.Tests.Accounts.Rules;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("王小明")]
    [InlineData("王")]
    [InlineData("欧阳修")]
    [InlineData("𠮷田")] // Beyond the basic plane.
    [InlineData("古丽·阿不都热西提")]
    [InlineData("Mary Ann O'Neil-Smith")]
    [InlineData("Seán O’Casey")]
    [InlineData("Jose\u0301")] // A combining accent.
    [InlineData("अमित कुमार")]
    [InlineData("Нина Петрова")]
    [InlineData("محمد علي")]
    public void Letters_of_any_script_are_a_name(string name) => Assert.True(PersonName.IsValid(name));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" 王小明")]
    [InlineData("王小明 ")]
    [InlineData("·王")]
    [InlineData("Mary  Ann")]
    [InlineData("王小明1")]
    [InlineData("王\n小明")]
    [InlineData("王\u200B明")] // A space of no width.
    [InlineData("王\u202E明")] // Turns the direction of text.
    [InlineData("王\0明")]
    [InlineData("<b>王</b>")]
    [InlineData("a&b")]
    [InlineData("a;b")]
    [InlineData("O''Neil")]
    [InlineData("\u0301Jose")]
    [InlineData("王😀")]
    [InlineData("王\uD800")]
    [InlineData("---")]
    public void Anything_else_is_none(string name) => Assert.False(PersonName.IsValid(name));

    [Fact]
    public void Fifty_characters_are_the_most()
    {
        Assert.True(PersonName.IsValid(new string('王', 50)));
        Assert.False(PersonName.IsValid(new string('王', 51)));
        Assert.True(PersonName.IsValid(string.Concat(Enumerable.Repeat("𠮷", 50))));
    }

    [Theory]
    [InlineData("王小明", "王*明")]
    [InlineData("王明", "王*")]
    [InlineData("欧阳小明", "欧**明")]
    [InlineData("王", "*")]
    [InlineData("", "")]
    [InlineData("𠮷田", "𠮷*")]
    [InlineData("John", "J**n")]
    public void The_middle_is_hidden(string name, string shown) => Assert.Equal(shown, PersonName.Mask(name));
}
