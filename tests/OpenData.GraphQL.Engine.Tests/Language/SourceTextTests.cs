using OpenData.GraphQL.Engine.Language;

namespace OpenData.GraphQL.Engine.Tests.Language;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("ab\ncd", 0, 1, 1)]
    [InlineData("ab\ncd", 2, 1, 3)]
    [InlineData("ab\ncd", 3, 2, 1)]
    [InlineData("ab\rcd", 4, 2, 2)]
    [InlineData("a\r\nb", 2, 1, 3)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\n\n", 3, 3, 1)]
    [InlineData("a\r\r\n\nb", 2, 2, 1)]
    [InlineData("a\r\r\n\nb", 5, 4, 1)]
    [InlineData("", 0, 1, 1)]
    [InlineData("a", 5, 1, 6)]
    public void A_place_is_a_line_and_a_column(string text, int offset, int line, int column) =>
        Assert.Equal(new SourceLocation(line, column), new SourceText(text).LocationOf(offset));
}
