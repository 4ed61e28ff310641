using OpenData.Repository.Tests.Docker;

namespace OpenData.Repository.Tests.RuleTests;

public sealed class DockerIgnoreRuleTests
{
    private const string Good = "# outputs\n.git\nartifacts/\nvar\n**/node_modules\n";

    private readonly DockerIgnoreRule _rule = new();

    [Fact]
    public void Outputs_and_data_kept_out_are_accepted() => RuleAssert.Accepts(_rule, Files(Good));

    [Theory]
    [InlineData("var\n", "", "var is not kept out")]
    [InlineData("**/node_modules\n", "node_modules\n", "frontend/node_modules is not kept out")]
    [InlineData("var\n", "var\n!var/a\n", "\"!var/a\"")]
    [InlineData("var\n", "var\n*.log\n", "\"*.log\"")]
    [InlineData("var\n", "var\nsilo\n", "COPY of \"silo/demo/\"")]
    [InlineData("var\n", "var\n**/demo\n", "COPY of \"silo/demo/\"")]
    public void A_mistake_is_refused(string part, string mistake, string problem)
    {
        var violation = RuleAssert.Refuses(_rule, Files(Good.Replace(part, mistake, StringComparison.Ordinal)));

        Assert.Equal(problem, violation.Value);
    }

    [Fact]
    public void A_missing_file_is_refused() => RuleAssert.Refuses(_rule);

    private static (string Path, string Text)[] Files(string ignored) =>
    [
        (DockerIgnoreRule.IgnoreFile, ignored),
        (DockerfileRule.Required, "FROM a:1 AS one\nCOPY silo/demo/ /demo/\nFROM b:1\nCOPY --from=one /var/ /x/\n"),
    ];
}
