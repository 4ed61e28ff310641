using OpenData.Repository.Tests.Projects;

namespace OpenData.Repository.Tests.RuleTests;

public sealed class SolutionRuleTests
{
    private const string Project = "silo/OpenData.Silo/OpenData.Silo.csproj";
    private const string Tests = "tests/OpenData.Silo.Tests/OpenData.Silo.Tests.csproj";

    private readonly SolutionRule _rule = new();

    [Fact]
    public void A_solution_of_all_projects_is_accepted() =>
        RuleAssert.Accepts(_rule, (Project, "x"), (Tests, "x"), Solution(Project, Tests));

    [Fact]
    public void A_project_that_is_not_listed_is_refused()
    {
        var violation = RuleAssert.Refuses(_rule, (Project, "x"), (Tests, "x"), Solution(Project));

        Assert.Equal(Tests, violation.Path);
        Assert.Contains($"add {Tests}", violation.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_listed_project_that_is_gone_is_refused() =>
        Assert.Equal(2, RuleAssert.Refuses(_rule, (Project, "x"), Solution(Project, Tests)).Line);

    [Fact]
    public void A_missing_solution_is_refused() => RuleAssert.Refuses(_rule, (Project, "x"));

    [Theory]
    [InlineData("silo/OpenData.Silo.Tests/OpenData.Silo.Tests.csproj")]
    [InlineData("tests/Silo/OpenData.Silo.Tests.csproj")]
    [InlineData("silo/Silo/OpenData.Silo.csproj")]
    public void A_project_in_the_wrong_folder_is_refused(string path) =>
        RuleAssert.Refuses(_rule, (path, "x"), Solution(path));

    private static (string Path, string Text) Solution(params string[] projects) =>
        (SolutionRule.SolutionFile, string.Concat(projects.Select(path =>
            $"Project(\"{{9A19103F}}\") = \"name\", \"{path.Replace('/', '\\')}\", \"{{11111111}}\"\r\n")));
}
