using OpenData.Repository.Tests.Rules;

namespace OpenData.Repository.Tests.RuleTests;

public sealed class FileSizeRuleTests
{
    private const string Reason = "Size: one state machine, read from top to bottom.";

    private readonly FileSizeRule _rule = new();

    [Fact]
    public void A_file_of_400_lines_needs_no_reason() => RuleAssert.Accepts(_rule, ("a.cs", Lines(400)));

    [Theory]
    [InlineData("a.cs")]
    [InlineData("frontend/src/a.tsx")]
    [InlineData("a.py")]
    public void A_file_of_401_lines_without_a_reason_is_refused(string path)
    {
        var violation = RuleAssert.Refuses(_rule, (path, Lines(401)));

        Assert.Equal(path, violation.Path);
        Assert.Contains("401 lines", violation.Value, StringComparison.Ordinal);
        Assert.Contains("400", violation.Limit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// Text.\n// " + Reason + "\n")]
    [InlineData("using System;\n\n/// <summary>Text.\n/// " + Reason + "</summary>\n")]
    [InlineData("/*\n * Text.\n * " + Reason + "\n */\n")]
    [InlineData("#!/bin/sh\n# Text.\n# " + Reason + "\n")]
    [InlineData("\"\"\"Text.\n\n" + Reason + "\n\"\"\"\n")]
    public void A_reason_in_the_first_comment_is_enough(string head) =>
        RuleAssert.Accepts(_rule, ("a.cs", head + Lines(500)));

    [Theory]
    [InlineData("// Text.\n\n// " + Reason + "\n")]
    [InlineData("/* Text. */\n/* " + Reason + " */\n")]
    [InlineData("// Size: big.\n")]
    public void A_reason_further_down_or_of_one_word_is_none(string head) =>
        RuleAssert.Refuses(_rule, ("a.cs", head + Lines(500)));

    [Fact]
    public void Beyond_800_lines_no_reason_helps()
    {
        var violation = RuleAssert.Refuses(_rule, ("a.cs", $"// {Reason}\n" + Lines(800)));

        Assert.Equal("801 lines", violation.Value);
    }

    [Fact]
    public void A_script_is_known_by_its_first_line() =>
        RuleAssert.Refuses(_rule, ("dev", "#!/bin/sh\n" + Lines(400)));

    [Fact]
    public void Generated_files_and_data_may_be_long() =>
        RuleAssert.Accepts(
            _rule,
            ("frontend/src/graphql/types.ts", Lines(5000)),
            ("tests/Corpora/cases.js", Lines(5000)),
            ("silo/demo/catalog.jsonl", Lines(5000)));

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("x();\n", count));
}
