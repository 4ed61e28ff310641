using OpenData.Repository.Tests.Rules;

namespace OpenData.Repository.Tests.RuleTests;

public sealed class MachinePathRuleTests
{
    // Put together here, so that this file obeys the rule.
    private const string Slash = "/";

    private readonly MachinePathRule _rule = new();

    [Theory]
    [InlineData(Slash + "work/main/data.csv")]
    [InlineData("cd " + Slash + "root")]
    [InlineData("see file://" + Slash + "work/a.md")]
    [InlineData("\"" + Slash + "root/.nuget\"")]
    [InlineData(Slash + "home/ann/x")]
    [InlineData(Slash + "Users/ann/x")]
    [InlineData("C:" + @"\Users\ann")]
    [InlineData("out=" + Slash + "tmp/x")]
    [InlineData("Path.Combine(\"" + Slash + "tmp\", name)")]
    public void A_path_of_a_machine_is_refused_with_its_line(string text)
    {
        var violation = RuleAssert.Refuses(_rule, ("dev", "first\n" + text + "\n"));

        Assert.Equal(2, violation.Line);
    }

    [Theory]
    [InlineData("https://example.org/work/root/")]
    [InlineData("https://example.org/" + Slash + "home/index")]
    [InlineData("../work/a.md")]
    [InlineData("$DIR/work/ ${DIR}/root/")]
    [InlineData("/rooted /workflow/ /home /homepage/ /tmpl")]
    [InlineData("${TMPDIR:-" + Slash + "tmp}/opendata")]
    public void Other_paths_are_accepted(string text) => RuleAssert.Accepts(_rule, ("dev", text));

    [Fact]
    public void A_container_has_a_temporary_folder_of_its_own() =>
        RuleAssert.Accepts(_rule, ("docker/compose.yaml", "tmpfs: " + Slash + "tmp"));
}
