using OpenData.Repository.Tests.Rules;

namespace OpenData.Repository.Tests.RuleTests;

public sealed class NameRuleTests
{
    private readonly NameRule _rule = new();

    [Theory]
    [InlineData("silo/SearchUtils.cs", "silo/SearchUtils.cs")]
    [InlineData("silo/TokenManager.cs", "silo/TokenManager.cs")]
    [InlineData("silo/Helpers/Text.cs", "silo/Helpers")]
    [InlineData("silo/OpenData.Common/Text.cs", "silo/OpenData.Common")]
    [InlineData("frontend/src/text-utils.test.ts", "frontend/src/text-utils.test.ts")]
    [InlineData("frontend/src/misc.ts", "frontend/src/misc.ts")]
    [InlineData("docs/two words.md", "docs/two words.md")]
    public void An_empty_word_or_a_space_is_refused(string path, string named)
    {
        var violation = RuleAssert.Refuses(_rule, (path, "x"));

        Assert.Equal(named, violation.Path);
    }

    [Theory]
    [InlineData("search/CommonTermsQuery.cs")]
    [InlineData("search/Uncommon.cs")]
    [InlineData("search/Utilization.cs")]
    [InlineData("docs/数据目录.md")]
    [InlineData("tests/Corpora/cases/common.json")]
    public void Names_of_concepts_are_accepted(string path) => RuleAssert.Accepts(_rule, (path, "x"));
}
