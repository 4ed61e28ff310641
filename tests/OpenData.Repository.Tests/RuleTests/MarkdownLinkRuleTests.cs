using OpenData.Repository.Tests.Markdown;

namespace OpenData.Repository.Tests.RuleTests;

public sealed class MarkdownLinkRuleTests
{
    private static readonly (string Path, string Text)[] Others =
    [
        ("README.md", "# One & two\n## `Name` of a [link](docs/a.md)\n## 数据 目录\n## Same\n## Same\n<a id=\"own\"></a>\n"),
        ("silo/A.cs", "1\n2\n3\n"),
        ("docs/two words.png", "x"),
    ];

    private readonly MarkdownLinkRule _rule = new();

    [Theory]
    [InlineData("[a](../README.md)")]
    [InlineData("[a](/README.md)")]
    [InlineData("[a](../README.md#one--two)")]
    [InlineData("[a](../README.md#name-of-a-link)")]
    [InlineData("[a](../README.md#数据-目录)")]
    [InlineData("[a](../README.md#%E6%95%B0%E6%8D%AE-%E7%9B%AE%E5%BD%95)")]
    [InlineData("[a](../README.md#same-1 \"title\")")]
    [InlineData("[a](../README.md#own)")]
    [InlineData("[a](../silo) [b](../silo/A.cs#L1-L3)")]
    [InlineData("![a](two%20words.png)")]
    [InlineData("# Here\n[a](#here)")]
    [InlineData("[a](https://example.org/x) <mailto:a@example.org>")]
    [InlineData("`[a](gone.md)` and\n```\n[a](gone.md)\n```\n")]
    public void A_link_that_resolves_is_accepted(string text) =>
        RuleAssert.Accepts(_rule, [("docs/a.md", text), .. Others]);

    [Theory]
    [InlineData("[a](gone.md)", "does not exist")]
    [InlineData("[a](../readme.md)", "does not exist")]
    [InlineData("![a](gone.png)", "does not exist")]
    [InlineData("[![a](two%20words.png)](gone.md)", "does not exist")]
    [InlineData("[a]: gone.md", "does not exist")]
    [InlineData("<img alt=\"a\" src=\"gone.png\">", "does not exist")]
    [InlineData("```\ncode\n```\n[a](gone.md)", "does not exist")]
    [InlineData("[a](../README.md#gone)", "anchor gone")]
    [InlineData("[a](../README.md#same-2)", "anchor same-2")]
    [InlineData("[a](#gone)", "anchor gone")]
    [InlineData("[a](../silo/A.cs#L4)", "line 4")]
    [InlineData("[a](../silo#x)", "anchor in a folder")]
    [InlineData("[a](../../b.md)", "leaves the repository")]
    public void A_link_that_does_not_resolve_is_refused(string text, string problem)
    {
        var violation = RuleAssert.Refuses(_rule, [("docs/a.md", text), .. Others]);

        Assert.Contains(problem, violation.Value, StringComparison.Ordinal);
        Assert.Equal(text.Split('\n').Length, violation.Line);
    }
}
