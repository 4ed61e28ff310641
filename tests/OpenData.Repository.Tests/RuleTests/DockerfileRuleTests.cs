using OpenData.Repository.Tests.Docker;

namespace OpenData.Repository.Tests.RuleTests;

public sealed class DockerfileRuleTests
{
    private const string Good = """
        # A comment
        ARG TAG=10.0
        FROM example.org:443/sdk:${TAG} AS Build
        WORKDIR /src
        COPY silo/ *.json ./
        RUN one \
          # between
          && two
        FROM base:1 AS run
        COPY --from=build /out/ ./
        USER 1654:1654
        ENTRYPOINT ["dotnet", "a.dll"]
        """;

    private readonly DockerfileRule _rule = new();

    [Fact]
    public void Two_stages_that_end_without_root_are_accepted() => RuleAssert.Accepts(_rule, Files(Good));

    [Fact]
    public void Instructions_and_stages_are_read()
    {
        var stages = DockerfileParser.Parse(Good);

        Assert.Equal(["build", "run"], stages.Select(stage => stage.Name));
        Assert.Equal("example.org:443/sdk:10.0", stages[0].Base);
        Assert.Equal(["WORKDIR", "COPY", "RUN"], stages[0].Instructions.Select(instruction => instruction.Name));
        Assert.Equal("one && two", stages[0].Instructions[2].Arguments);
        Assert.Equal(6, stages[0].Instructions[2].Line);
        Assert.Equal("build", stages[1].Instructions[0].Flags["from"]);
        Assert.Equal(["dotnet", "a.dll"], stages[1].Last("ENTRYPOINT")!.Exec!);
    }

    [Theory]
    [InlineData("USER 1654:1654", "USER root", "USER root")]
    [InlineData("USER 1654:1654", "USER 0:0", "USER 0:0")]
    [InlineData("USER 1654:1654", "USER $APP_UID", "USER $APP_UID")]
    [InlineData("USER 1654:1654", "", "no USER")]
    [InlineData("USER 1654:1654", "USER 1654\nUSER root", "USER root")]
    [InlineData("ENTRYPOINT [\"dotnet\", \"a.dll\"]", "", "no ENTRYPOINT")]
    [InlineData("[\"dotnet\", \"a.dll\"]", "dotnet a.dll", "ENTRYPOINT dotnet a.dll")]
    [InlineData("[\"dotnet\", \"a.dll\"]", "['dotnet']", "ENTRYPOINT ['dotnet']")]
    [InlineData("--from=build", "--from=other", "--from=other")]
    [InlineData("--from=build", "--from=run", "--from=run")]
    [InlineData("COPY silo/", "COPY gone/", "\"gone/\"")]
    [InlineData("*.json", "*.toml", "\"*.toml\"")]
    [InlineData("COPY silo/", "COPY ../silo/", "\"../silo/\"")]
    [InlineData("FROM base:1", "FROM base", "the base image base")]
    [InlineData("FROM base:1", "FROM base:latest", "the base image base:latest")]
    [InlineData("ARG TAG=10.0", "ARG TAG", "${TAG} has no default")]
    [InlineData("RUN one", "RUNN one", "unknown instruction")]
    [InlineData("AS run", "run", "expected FROM")]
    [InlineData("[\"dotnet\", \"a.dll\"]", "[\"dotnet\"] \\", "the file ends")]
    [InlineData("# A comment", "RUN x", "before the first FROM")]
    [InlineData("WORKDIR /src", "WORKDIR", "has no arguments")]
    [InlineData("RUN one", "RUN <<EOF", "here-documents")]
    public void A_mistake_is_refused(string part, string mistake, string problem)
    {
        Assert.Contains(part, Good, StringComparison.Ordinal);

        var violation = RuleAssert.Refuses(_rule, Files(Good.Replace(part, mistake, StringComparison.Ordinal)));

        Assert.Equal(DockerfileRule.Required, violation.Path);
        Assert.Contains(problem, violation.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_refused() => RuleAssert.Refuses(_rule, Files(string.Empty));

    [Fact]
    public void A_missing_file_is_refused() => RuleAssert.Refuses(_rule);

    private static (string Path, string Text)[] Files(string dockerfile) =>
        [(DockerfileRule.Required, dockerfile), ("silo/A.cs", "x"), ("global.json", "{}")];
}
