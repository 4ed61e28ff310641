using OpenData.GraphQL.Engine.Language;

namespace OpenData.GraphQL.Engine.Tests.Language;

public sealed class LexerTests
{
    private static List<(TokenKind Kind, string Text)> Tokens(string text)
    {
        var lexer = new Lexer(new SourceText(text), 1_000);
        var tokens = new List<(TokenKind, string)>();
        for (lexer.Advance(); lexer.Kind != TokenKind.EndOfFile; lexer.Advance())
        {
            tokens.Add((
                lexer.Kind,
                lexer.Kind is TokenKind.String or TokenKind.BlockString ? lexer.StringValue : lexer.Raw));
        }

        return tokens;
    }

    [Fact]
    public void Blanks_commas_comments_and_a_byte_order_mark_are_skipped() => Assert.Equal(
        [(TokenKind.Name, "a"), (TokenKind.Name, "b"), (TokenKind.Spread, "...")],
        Tokens("\uFEFF a,, # comment \" {\r\n\tb ..."));

    [Theory]
    [InlineData("0", "Int")]
    [InlineData("-12", "Int")]
    [InlineData("1.5", "Float")]
    [InlineData("-0.5e+10", "Float")]
    [InlineData("1E3", "Float")]
    public void Numbers_are_whole_or_float(string text, string kind) =>
        Assert.Equal([(Enum.Parse<TokenKind>(kind), text)], Tokens(text));

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"\\u4E2D\\u{6587}\\n\\/\"", "中文\n/")]
    [InlineData("\"\\uD83D\\uDE00\"", "😀")]
    [InlineData("\"\"\"\n    a\n      b\n\n  \"\"\"", "a\n  b")]
    [InlineData("\"\"\"x \\\"\"\" y\"\"\"", "x \"\"\" y")]
    public void Strings_are_decoded(string text, string value) => Assert.Equal(value, Assert.Single(Tokens(text)).Text);

    [Theory]
    [InlineData("a\r\nb ?", 2, 3, "Unexpected character: \"?\".")]
    [InlineData("\"abc\n\"", 1, 5, "Unterminated string.")]
    [InlineData("01", 1, 2, "Invalid number, unexpected digit after 0: \"1\".")]
    [InlineData("1.", 1, 3, "Invalid number, expected digit but got: <EOF>.")]
    [InlineData("\"\\q\"", 1, 2, "Invalid character escape sequence: \"\\q\".")]
    [InlineData("\"\\u{110000}\"", 1, 2, "Invalid Unicode escape sequence: \"\\u{110000}\".")]
    [InlineData("'a'", 1, 1, "Unexpected single quote character ('), did you mean to use a double quote (\")?")]
    public void A_fault_is_told_with_its_place(string text, int line, int column, string message)
    {
        var error = Assert.Throws<GraphQLException>(() => Tokens(text)).Errors[0];
        Assert.Equal("Syntax Error: " + message, error.Message);
        Assert.Equal([new SourceLocation(line, column)], error.Locations!);
    }
}
