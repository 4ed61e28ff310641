using OpenData.Repository.Tests.Yaml;

namespace OpenData.Repository.Tests.RuleTests;

public sealed class YamlReaderTests
{
    [Fact]
    public void Maps_lists_and_scalars_are_read()
    {
        var node = YamlReader.Read("""
            # comment
            a:
              b: plain text: with a colon # comment
              "c d": 'it''s'
              e:
              - one
              -   two: 2
                  three: [x, "y, z", 'w']
              - 
                - nested
            f: "a # \"b\"\n\\"
            g:
            h: don't
            """);

        Assert.Equal("plain text: with a colon", node.At("a", "b")!.Scalar);
        Assert.Equal("it's", node.At("a", "c d")!.Scalar);
        Assert.Equal(3, node.At("a", "e")!.Items!.Count);
        Assert.Equal(["one"], node.At("a", "e")!.Items![0].Scalars);
        Assert.Equal("2", node.At("a", "e")!.Items![1].At("two")!.Scalar);
        Assert.Equal(["x", "y, z", "w"], node.At("a", "e")!.Items![1].At("three")!.Scalars);
        Assert.Equal(["nested"], node.At("a", "e")!.Items![2].Scalars);
        Assert.Equal("a # \"b\"\n\\", node.At("f")!.Scalar);
        Assert.Equal(string.Empty, node.At("g")!.Scalar);
        Assert.Equal("don't", node.At("h")!.Scalar);
        Assert.Equal(11, node.At("f")!.Line);
        Assert.Null(node.At("a", "gone"));
    }

    [Theory]
    [InlineData("a: 1\na: 2", "Line 2")]
    [InlineData("a: &x 1", "Line 1")]
    [InlineData("a: |\n  text", "Line 1")]
    [InlineData("a: {b: 1}", "Line 1")]
    [InlineData("a: [1, 2", "Line 1")]
    [InlineData("a: \"open", "Line 1")]
    [InlineData("a: \"x\" y", "Line 1")]
    [InlineData("a: \"\\q\"", "Line 1")]
    [InlineData("a:\n\t- b", "Line 2")]
    [InlineData("a:\n    b: 1\n  c: 2", "Line 3")]
    [InlineData("a: 1\nb", "Line 2")]
    [InlineData("a: 1\n---\nb: 2", "Line 2")]
    public void What_is_not_read_is_refused_with_its_line(string text, string line) =>
        Assert.StartsWith(
            line, Assert.Throws<FormatException>(() => YamlReader.Read(text)).Message, StringComparison.Ordinal);
}
