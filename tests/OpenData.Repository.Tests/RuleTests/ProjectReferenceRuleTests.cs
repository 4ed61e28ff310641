using OpenData.Repository.Tests.Projects;
using OpenData.Repository.Tests.Rules;

namespace OpenData.Repository.Tests.RuleTests;

public sealed class ProjectReferenceRuleTests
{
    private readonly ProjectReferenceRule _rule = new();

    [Theory]
    [InlineData("search/OpenData.Search", "silo/OpenData.Contracts")]
    [InlineData("graphql/OpenData.GraphQL.Engine", "search/OpenData.Search")]
    [InlineData("silo/OpenData.Actors.Runtime", "silo/OpenData.Contracts")]
    [InlineData("silo/OpenData.Contracts", "silo/OpenData.Grains")]
    [InlineData("silo/OpenData.Storage", "silo/OpenData.Payloads")]
    [InlineData("graphql/OpenData.GraphQL.Api", "silo/OpenData.Grains")]
    [InlineData("silo/OpenData.Silo", "silo/OpenData.Actors.TestingHost")]
    [InlineData("silo/OpenData.Silo", "tests/OpenData.Silo.Tests")]
    [InlineData("tests/OpenData.Search.Tests", "silo/OpenData.Silo")]
    [InlineData("tests/OpenData.Repository.Tests", "silo/OpenData.Contracts")]
    public void A_reference_against_the_direction_is_refused(string from, string to)
    {
        var violation = Refuse(from, to);

        Assert.Equal(ProjectPath(from), violation.Path);
        Assert.Equal(2, violation.Line);
        Assert.EndsWith(to[(to.IndexOf("OpenData.", StringComparison.Ordinal) + "OpenData.".Length)..], violation.Value,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("silo/OpenData.Silo", "graphql/OpenData.GraphQL.Api")]
    [InlineData("silo/OpenData.Grains", "silo/OpenData.Storage")]
    [InlineData("search/OpenData.Search.Catalog", "search/OpenData.Search")]
    [InlineData("silo/OpenData.Actors.TestingHost", "silo/OpenData.Actors.Runtime")]
    [InlineData("tests/OpenData.Search.Tests", "search/OpenData.Search")]
    [InlineData("tests/OpenData.Grains.Tests", "silo/OpenData.Actors.TestingHost")]
    [InlineData("tests/OpenData.Grains.Tests", "silo/OpenData.Contracts")]
    public void A_reference_in_the_direction_is_accepted(string from, string to) =>
        RuleAssert.Accepts(_rule, (ProjectPath(from), Project(from, to)), (ProjectPath(to), Project(to)));

    [Fact]
    public void A_project_without_a_row_is_refused()
    {
        var violation = RuleAssert.Refuses(_rule, ("silo/OpenData.Extra/OpenData.Extra.csproj", Project("silo/x")));

        Assert.Contains("ReferenceTable.cs", violation.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_of_a_project_without_a_row_are_refused() =>
        RuleAssert.Refuses(_rule, ("tests/OpenData.Extra.Tests/OpenData.Extra.Tests.csproj", Project("tests/x")));

    [Fact]
    public void The_generator_must_be_an_analyzer()
    {
        const string generator = "silo/OpenData.Actors.Generator";
        const string contracts = "silo/OpenData.Contracts";

        Assert.Contains("OutputItemType", Refuse(contracts, generator).Remedy, StringComparison.Ordinal);
        RuleAssert.Accepts(
            _rule,
            (ProjectPath(generator), Project(generator)),
            (ProjectPath(contracts), Project(contracts, generator).Replace(
                " />", " OutputItemType=\"Analyzer\" ReferenceOutputAssembly=\"false\" />", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_reference_to_nothing_is_refused() =>
        RuleAssert.Refuses(
            _rule, (ProjectPath("silo/OpenData.Silo"), Project("silo/OpenData.Silo", "silo/OpenData.Grains")));

    [Fact]
    public void A_reference_in_a_shared_file_is_refused() =>
        RuleAssert.Refuses(_rule, ("silo/Directory.Build.props", Project("silo", "silo/OpenData.Grains")));

    [Fact]
    public void A_project_that_is_not_XML_is_refused() =>
        RuleAssert.Refuses(_rule, ("silo/OpenData.Silo/OpenData.Silo.csproj", "<Project>"));

    private Violation Refuse(string from, string to) =>
        RuleAssert.Refuses(_rule, (ProjectPath(from), Project(from, to)), (ProjectPath(to), Project(to)));

    private static string ProjectPath(string folder) => $"{folder}/{Path.GetFileName(folder)}.csproj";

    private static string Project(string from, string? to = null)
    {
        var up = string.Concat(Enumerable.Repeat(@"..\", from.Split('/').Length));
        return to is null
            ? "<Project />"
            : $"<Project>\n<ProjectReference Include=\"{up}{ProjectPath(to).Replace('/', '\\')}\" />\n</Project>";
    }
}
